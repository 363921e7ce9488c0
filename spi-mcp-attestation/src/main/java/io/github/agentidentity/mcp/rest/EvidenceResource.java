package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.mcp.rest.attestation.AttestingResource;
import io.github.agentidentity.mcp.rest.connection.DetectionsResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What agents tell of servers: {@code /realms/{realm}/mcp-attestation}. */
@Produces(MediaType.APPLICATION_JSON)
public final class EvidenceResource {

  private final KeycloakSession session;
  private final RateLimiter limiter;

  EvidenceResource(KeycloakSession session, RateLimiter limiter) {
    this.session = session;
    this.limiter = limiter;
  }

  @Path("servers/{server}")
  public AttestingResource server(@PathParam("server") String server) {
    return new AttestingResource(context(), server);
  }

  @Path("detections")
  public DetectionsResource detections() {
    return new DetectionsResource(context());
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
