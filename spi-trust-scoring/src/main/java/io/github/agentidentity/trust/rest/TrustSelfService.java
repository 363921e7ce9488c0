package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.trust.rest.community.OwnEndorsementResource;
import io.github.agentidentity.trust.rest.evidence.OwnEvidenceResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What agents and their owners do themselves: {@code /realms/{realm}/agent-trust}. */
@Produces(MediaType.APPLICATION_JSON)
public final class TrustSelfService {

  private final KeycloakSession session;
  private final RateLimiter limiter;

  TrustSelfService(KeycloakSession session, RateLimiter limiter) {
    this.session = session;
    this.limiter = limiter;
  }

  @Path("me")
  public OwnTrustResource me() {
    return new OwnTrustResource(context());
  }

  @Path("agents/{agent}/evidence")
  public OwnEvidenceResource evidence(@PathParam("agent") String agent) {
    return new OwnEvidenceResource(context(), agent);
  }

  @Path("agents/{agent}/endorsement")
  public OwnEndorsementResource endorsement(@PathParam("agent") String agent) {
    return new OwnEndorsementResource(context(), agent);
  }

  /** Checks what goes for every request here: the rate of the address, and the switch. */
  private SelfServiceContext context() {
    RealmModel realm = session.getContext().getRealm();
    new Problems(realm)
        .answering(
            () -> {
              limiter
                  .secondsToWait(session.getContext().getConnection().getRemoteAddr())
                  .ifPresent(
                      seconds -> {
                        throw Problems.tooMany(seconds);
                      });
              return realm;
            });
    return SelfServiceContext.of(session);
  }
}
