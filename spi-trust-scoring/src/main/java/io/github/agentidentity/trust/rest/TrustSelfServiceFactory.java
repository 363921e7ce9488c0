package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import org.keycloak.models.KeycloakSession;

/** Mounts {@code /realms/{realm}/agent-trust}. */
public final class TrustSelfServiceFactory extends RealmResourceFactory {

  static final String ID = "agent-trust";

  static final int DEFAULT_REQUESTS_PER_MINUTE = 600;

  public TrustSelfServiceFactory() {
    super(ID, DEFAULT_REQUESTS_PER_MINUTE);
  }

  @Override
  protected Object resource(KeycloakSession session, RateLimiter addresses) {
    return new TrustSelfService(session, addresses);
  }
}
