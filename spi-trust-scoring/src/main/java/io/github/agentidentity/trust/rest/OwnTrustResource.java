package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.usecase.Explanations;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An agent about the trust in itself, with its own access token: {@code …/agent-trust/me}. */
@SecurityRequirement(name = "agentToken")
@Tag(name = "Self-service")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnTrustResource {

  private final SelfServiceContext context;

  OwnTrustResource(SelfServiceContext context) {
    this.context = context;
  }

  @GET
  @Operation(
      operationId = "getMyTrust",
      summary = "Show the trust in the agent that asks",
      description = "404 while it was not scored yet.")
  @APIResponseSchema(
      responseCode = "200",
      value = ScoreRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public ScoreRepresentation get() {
    return new Problems(context.realm())
        .answering(
            () -> {
              Agent agent = context.requireAgent();
              TrustScope scope = new TrustScope(context.session(), context.realm());
              return ScoreRepresentation.of(
                  agent,
                  new Explanations(scope).newest(agent),
                  scope.store().states(scope.realm()).find(agent.id()).orElseThrow(),
                  RealmWords.of(scope));
            });
  }
}
