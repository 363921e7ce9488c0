package io.github.agentidentity.governance.rest.decision;

import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.governance.rest.access.AccessContext;
import io.github.agentidentity.governance.rest.access.Caller;
import io.github.agentidentity.governance.service.GovernanceScope;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How actions went: {@code …/agent-access/decisions}. */
@Tag(name = "Decisions")
@SecurityRequirement(name = "decisionPointToken")
@SecurityRequirement(name = "agentToken")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OutcomeResource {

  private final AccessContext context;

  public OutcomeResource(AccessContext context) {
    this.context = context;
  }

  @POST
  @Path("{id}/outcome")
  @Operation(
      operationId = "reportOutcome",
      summary = "Say how an action went",
      description =
          "Only whoever asked may say, and only once; the same words again change nothing. The"
              + " verdict stays as it is.")
  @APIResponseSchema(
      responseCode = "200",
      value = DecisionRepresentation.class,
      responseDescription = "The decision with the outcome")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public DecisionRepresentation report(
      @Parameter(description = "The id of the decision") @PathParam("id") String id,
      @RequestBodySchema(OutcomeRequest.class) InputStream body) {
    context.echoRequestId();
    return context.answering(
        () -> {
          Caller caller = context.caller();
          OutcomeRequest request = Body.read(body, OutcomeRequest.class);
          return DecisionRepresentation.of(
              context
                  .governance()
                  .decisions(context.realm())
                  .report(id, caller.actor(), request.validated(), request.summary()),
              new GovernanceScope(context.session(), context.realm()));
        });
  }
}
