package io.github.agentidentity.governance.rest;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.governance.rest.access.AccessContext;
import io.github.agentidentity.governance.rest.authzen.EvaluationResource;
import io.github.agentidentity.governance.rest.authzen.MetadataResponse;
import io.github.agentidentity.governance.rest.decision.OutcomeResource;
import io.github.agentidentity.governance.rest.request.OwnRequestsResource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.models.KeycloakSession;

/** What agents and decision points ask: {@code /realms/{realm}/agent-access}. */
@Tag(name = "AuthZEN")
@Produces(MediaType.APPLICATION_JSON)
public final class AccessResource {

  private final KeycloakSession session;
  private final RateLimiter limiter;

  AccessResource(KeycloakSession session, RateLimiter limiter) {
    this.session = session;
    this.limiter = limiter;
  }

  @GET
  @Path(".well-known/authzen-configuration")
  @Operation(operationId = "getAuthzenConfiguration", summary = "Show where to ask")
  public MetadataResponse metadata() {
    return MetadataResponse.of(context().base());
  }

  @Path("access/v1")
  public EvaluationResource evaluations() {
    return new EvaluationResource(context());
  }

  @Path("decisions")
  public OutcomeResource decisions() {
    return new OutcomeResource(context());
  }

  @Path("requests")
  public OwnRequestsResource requests() {
    return new OwnRequestsResource(SelfServiceContext.of(context().session()));
  }

  /** Checks what goes for every request here: the rate of the address, and the switch. */
  private AccessContext context() {
    AccessContext context = new AccessContext(session, session.getContext().getRealm());
    return context.answering(
        () -> {
          limiter
              .secondsToWait(session.getContext().getConnection().getRemoteAddr())
              .ifPresent(
                  seconds -> {
                    throw Problems.tooMany(seconds);
                  });
          if (!context.agents().isOn(context.realm())) {
            throw new AgentException.SwitchedOff();
          }
          return context;
        });
  }
}
