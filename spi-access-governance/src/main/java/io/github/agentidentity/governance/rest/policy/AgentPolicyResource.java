package io.github.agentidentity.governance.rest.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.governance.AgentPolicy;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.policy.AgentPolicies;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The document that one agent is bound to: {@code …/agent-governance/agents/{agent}/policy}. */
@Tag(name = "Policies")
@Produces(MediaType.APPLICATION_JSON)
public final class AgentPolicyResource {

  private static final String TYPE = "AGENT_POLICY_DOCUMENT";

  private final AdminContext context;
  private final String reference;

  /**
   * The document of an agent.
   *
   * @param reference its id or name
   */
  public AgentPolicyResource(AdminContext context, String reference) {
    this.context = context;
    this.reference = reference;
  }

  @GET
  @Operation(operationId = "getAgentPolicy", summary = "Show the document of an agent")
  @APIResponse(
      responseCode = "200",
      description = "The document, with its revision as the entity tag",
      content = @Content(schema = @Schema(implementation = AgentPolicyRepresentation.class)))
  public Response get() {
    return context.answering(
        () -> {
          Agent agent = agent();
          if (!context.access().mayView(agent)) {
            throw Problems.forbidden("Your roles do not allow this");
          }
          return tagged(policies().require(agent));
        });
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putAgentPolicy", summary = "Bind an agent to a document")
  @APIResponse(
      responseCode = "200",
      description = "Bound",
      content = @Content(schema = @Schema(implementation = AgentPolicyRepresentation.class)))
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response put(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @RequestBodySchema(AgentPolicyRepresentation.class) InputStream body) {
    return context.answering(
        () -> {
          Agent agent = agentToManage();
          AgentPolicyRepresentation request = Body.read(body, AgentPolicyRepresentation.class);
          Integer expected = ifMatch == null ? request.revision() : EntityTag.version(ifMatch);
          AgentPolicy put =
              policies().put(agent, request.document(), expected, context.access().actor());
          context.done(
              AdminContext.Deed.updated(TYPE, path(agent)),
              AgentPolicyRepresentation.of(put, policies().read(put)));
          return tagged(put);
        });
  }

  @DELETE
  @Operation(operationId = "deleteAgentPolicy", summary = "Free an agent of its document")
  public void delete() {
    context.answering(
        () -> {
          Agent agent = agentToManage();
          policies().delete(agent);
          context.done(AdminContext.Deed.deleted(TYPE, path(agent)), null);
          return agent;
        });
  }

  private Agent agentToManage() {
    Agent agent = agent();
    context.access().requireNoAgent();
    context.access().requireManage(agent);
    return agent;
  }

  /** Who may see no agent does not learn which there are. */
  private Agent agent() {
    return scope()
        .agents()
        .find(context.realm(), reference)
        .orElseThrow(
            () -> {
              context.access().requireView();
              return new AgentException.NotFound("agent", reference);
            });
  }

  private Response tagged(AgentPolicy policy) {
    return Response.ok(AgentPolicyRepresentation.of(policy, policies().read(policy)))
        .tag(String.valueOf(policy.revision()))
        .build();
  }

  private AgentPolicies policies() {
    return new AgentPolicies(scope());
  }

  private GovernanceScope scope() {
    return new GovernanceScope(context.session(), context.realm());
  }

  private static String[] path(Agent agent) {
    return new String[] {"agent-governance", "agents", agent.id().value(), "policy"};
  }
}
