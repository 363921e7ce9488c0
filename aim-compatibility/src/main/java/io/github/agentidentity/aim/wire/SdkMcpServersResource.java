package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.aim.WireBody;
import io.github.agentidentity.governance.Declarations;
import io.github.agentidentity.governance.Declarations.Evidence;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The MCP servers that an agent says it talks to. */
public final class SdkMcpServersResource {

  private static final int SURE = 100;

  private final AimContext context;
  private final String reference;

  SdkMcpServersResource(AimContext context, String reference) {
    this.context = context;
    this.reference = reference;
  }

  /** Names of servers, or with newer clients one whole server. */
  @POST
  public Response add(InputStream body) {
    return context.answering(
        "agent_servers_declare",
        () -> {
          byte[] bytes = RequestParts.read(body);
          Caller.OfAgent caller = new Callers(context).requireItself(reference, bytes);
          new Callers(context).refuseReplay(bytes);
          WireBody request = WireBody.of(bytes);
          return request.has("mcp_server_ids") || request.has("mcpServerIds")
              ? declare(caller.agent(), request)
              : new ToldServers(context).register(request, caller.agent());
        });
  }

  @GET
  public Response list() {
    return context.answering(
        "agent_servers",
        () -> {
          return listOf(new AgentAccess(context).requireVisible(reference));
        });
  }

  Response listOf(Agent agent) {
    List<Members> servers = new ToldServers(context).named(talksTo(agent));
    return new Members()
        .put("servers", servers)
        .both("mcp_servers", servers)
        .both("talks_to", talksTo(agent))
        .put("total", servers.size())
        .answer(200);
  }

  @GET
  @Path("by-name")
  public Response byName(@QueryParam("name") @Nullable String name) {
    return context.answering(
        "agent_server_by_name",
        () -> {
          new AgentAccess(context).requireVisible(reference);
          return new Members()
              .put("name", String.valueOf(name))
              .both("has_cached_capabilities", false)
              .put("capabilities", List.of())
              .answer(200);
        });
  }

  private Response declare(Agent agent, WireBody request) {
    List<String> names = request.texts("mcp_server_ids", "mcpServerIds");
    if (names.isEmpty()) {
      throw ForeignError.malformed("mcp_server_ids must not be empty");
    }
    SelfDescriptions.Said said =
        new SelfDescriptions(context, agent.id()).servers(names, evidence(request));
    List<String> all = talksTo(agent);
    return new Members()
        .put("success", true)
        .put("message", "Recorded as declared")
        .put("added", said.added().size())
        .both("agent_id", agent.id().value())
        .both("mcp_server_ids", names)
        .both("talks_to", all)
        .both("added_servers", said.added())
        .both("total_count", all.size())
        .answer(200);
  }

  private static Evidence evidence(WireBody request) {
    double confidence = request.number("confidence").orElse((double) SURE);
    if (!(confidence >= 0 && confidence <= SURE)) {
      throw ForeignError.malformed("confidence must be between 0 and 100");
    }
    String method = request.text("detected_method", "detectedMethod").orElse("manual");
    return new Evidence(SelfDescriptions.cut(method), (int) Math.round(confidence));
  }

  private List<String> talksTo(Agent agent) {
    return context
        .governance()
        .declarations(context.realm())
        .list(agent.id(), Declarations.Kind.MCP_SERVER)
        .stream()
        .map(Declarations.Declaration::name)
        .toList();
  }
}
