package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.web.AdminContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What admins see and decide: {@code /admin/realms/{realm}/agent-trust}. */
@Produces(MediaType.APPLICATION_JSON)
public final class TrustResource {

  private final AdminContext context;

  TrustResource(AdminContext context) {
    this.context = context;
  }

  @Path("settings")
  public TrustSettingsResource settings() {
    return new TrustSettingsResource(context);
  }

  /** What is done soon. */
  @Schema(requiredProperties = "agents")
  public record SoonRepresentation(long agents) {}

  @POST
  @Path("recalculate")
  @Tag(name = "Scores")
  @Operation(
      operationId = "recalculateAllTrust",
      summary = "Score every agent of the realm soon",
      description = "After a change of weights, say. Tells how many agents there are.")
  @APIResponseSchema(
      responseCode = "202",
      value = SoonRepresentation.class,
      responseDescription = "Begun")
  public Response recalculate() {
    context.access().requireManageAsNoAgent();
    return context.answering(
        () -> {
          SoonRepresentation soon = new SoonRepresentation(new WholeRealm(context).scoreSoon());
          context.done(AdminContext.Deed.acted("AGENT_TRUST", "agent-trust", "recalculate"), soon);
          return Response.accepted(soon).build();
        });
  }

  /** An agent by id, name or client id; one that is named like another path, by id. */
  @Path("{agent}")
  public AgentTrustResource agent(@PathParam("agent") String agent) {
    return new AgentTrustResource(context, agent);
  }
}
