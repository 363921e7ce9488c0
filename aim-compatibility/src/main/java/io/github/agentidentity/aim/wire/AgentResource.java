package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.Declarations.Evidence;
import io.github.agentidentity.governance.Declarations.Kind;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** One agent for people with a token of the realm. */
public final class AgentResource {

  private static final String REASON = "by an AIM client";
  private static final int SURE = 100;

  private final AimContext context;
  private final String reference;

  AgentResource(AimContext context, String reference) {
    this.context = context;
    this.reference = reference;
  }

  /** What a manager does with an agent. */
  private interface Step {
    void take(Agent agent, Caller.OfPerson by);
  }

  @GET
  public Response get() {
    return context.answering(
        "agent_get",
        () -> {
          Agent agent = new AgentAccess(context).requireVisible(reference);
          return new AgentMembers(context).of(agent).answer(200);
        });
  }

  @POST
  @Path("suspend")
  public Response suspend() {
    return changed(
        "suspend",
        (agent, by) -> context.agents().suspend(context.realm(), agent, REASON, by.actor()));
  }

  @POST
  @Path("reactivate")
  public Response reactivate() {
    return changed(
        "resume",
        (agent, by) -> context.agents().resume(context.realm(), agent, REASON, by.actor()));
  }

  @POST
  @Path("revoke")
  public Response revoke() {
    return changed(
        "revoke",
        (agent, by) -> context.agents().revoke(context.realm(), agent, REASON, by.actor()));
  }

  @DELETE
  public Response delete() {
    return context.answering(
        "agent_delete",
        () -> {
          Caller.OfPerson manager = new AgentAccess(context).requireManager();
          Agent agent = context.requireAgent(reference);
          context.agents().remove(context.realm(), agent, manager.actor());
          done("remove", agent, manager);
          return Response.noContent().build();
        });
  }

  @GET
  @Path("audit-logs")
  public Response auditLogs(@Context UriInfo uri) {
    return new DecisionLog(context).of(reference, uri, "auditLogs", "logs");
  }

  @GET
  @Path("activity")
  public Response activity(@Context UriInfo uri) {
    return new DecisionLog(context).of(reference, uri, "activity", "activities");
  }

  @GET
  @Path("capabilities")
  public Response capabilities() {
    return context.answering(
        "agent_capabilities",
        () -> {
          Agent agent = new AgentAccess(context).requireVisible(reference);
          List<Members> grants =
              context.store().grants(context.realm()).list(agent.id()).stream()
                  .map(grant -> new Members().both("capability_type", grant.capability().value()))
                  .toList();
          return new Members().put("capabilities", grants).put("total", grants.size()).answer(200);
        });
  }

  @Path("tags")
  public AgentTagsResource tags() {
    return new AgentTagsResource(context, reference);
  }

  @GET
  @Path("mcp-servers")
  public Response mcpServers() {
    return new SdkMcpServersResource(context, reference).list();
  }

  /** A manager says it for the agent: declared all the same. */
  @PUT
  @Path("mcp-servers")
  public Response addMcpServers(InputStream body) {
    return context.answering(
        "agent_servers_add",
        () -> {
          byte[] bytes = RequestParts.read(body);
          new AgentAccess(context).requireManager();
          Agent agent = context.requireAgent(reference);
          List<String> names = WireBody.of(bytes).texts("mcp_server_ids", "mcpServerIds");
          new SelfDescriptions(context, agent.id())
              .servers(names, new Evidence(SelfDescriptions.MANAGER, SURE));
          return new SdkMcpServersResource(context, reference).listOf(agent);
        });
  }

  @DELETE
  @Path("mcp-servers/{name}")
  public Response removeMcpServer(@PathParam("name") String name) {
    return context.answering(
        "agent_server_remove",
        () -> {
          new AgentAccess(context).requireManager();
          Agent agent = context.requireAgent(reference);
          boolean there =
              context
                  .governance()
                  .declarations(context.realm())
                  .retract(agent.id(), Kind.MCP_SERVER, name);
          Registry.of(context).ifPresent(registry -> registry.retract(agent, name));
          if (!there) {
            throw ForeignError.notFound("MCP server");
          }
          return Response.noContent().build();
        });
  }

  private Response changed(String operation, Step step) {
    return context.answering(
        "agent_" + operation,
        () -> {
          Caller.OfPerson manager = new AgentAccess(context).requireManager();
          Agent agent = context.requireAgent(reference);
          step.take(agent, manager);
          done(operation, agent, manager);
          Agent now = context.requireAgent(agent.id().value());
          return new AgentMembers(context).of(now).answer(200);
        });
  }

  private void done(String operation, Agent agent, Caller.OfPerson manager) {
    new EventBuilder(
            context.realm(), context.session(), context.session().getContext().getConnection())
        .event(EventType.CLIENT_UPDATE)
        .client(agent.clientId())
        .user(manager.token().user())
        .detail("agent_id", agent.id().value())
        .detail("agent_name", agent.name().value())
        .detail("operation", "aim_" + operation)
        .success();
  }
}
