package io.github.agentidentity.governance.rest;

import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import org.keycloak.models.KeycloakSession;

/** Mounts {@code /realms/{realm}/agent-access}. */
public final class AccessResourceFactory extends RealmResourceFactory {

  static final String ID = "agent-access";

  /**
   * Many times as many as agents need for themselves: a gateway asks for all that it lets through.
   */
  static final int DEFAULT_REQUESTS_PER_MINUTE = 120_000;

  public AccessResourceFactory() {
    super(ID, DEFAULT_REQUESTS_PER_MINUTE);
  }

  @Override
  protected Object resource(KeycloakSession session, RateLimiter addresses) {
    return new AccessResource(session, addresses);
  }
}
