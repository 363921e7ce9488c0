package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import org.keycloak.models.KeycloakSession;

/** Mounts {@code /realms/{realm}/agent-identity}. */
public final class SelfServiceResourceFactory extends RealmResourceFactory {

  static final String ID = "agent-identity";
  static final int DEFAULT_REQUESTS_PER_MINUTE = 600;

  public SelfServiceResourceFactory() {
    super(ID, DEFAULT_REQUESTS_PER_MINUTE);
  }

  @Override
  protected Object resource(KeycloakSession session, RateLimiter addresses) {
    return new SelfServiceResource(session, addresses);
  }
}
