package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.web.RateLimiter;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@code /realms/{realm}/agent-trust}. */
public final class TrustSelfServiceFactory implements RealmResourceProviderFactory {

  static final String ID = "agent-trust";
  static final String REQUESTS_PER_MINUTE = "requests-per-minute";
  static final int DEFAULT_REQUESTS_PER_MINUTE = 600;

  private static final int MOST_ADDRESSES = 100_000;

  private RateLimiter limiter =
      new RateLimiter(KeycloakClock.INSTANCE, DEFAULT_REQUESTS_PER_MINUTE, MOST_ADDRESSES);

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    TrustSelfService resource = new TrustSelfService(session, limiter);
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        return resource;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void init(Config.Scope config) {
    int limit = config.getInt(REQUESTS_PER_MINUTE, DEFAULT_REQUESTS_PER_MINUTE);
    if (limit < 1) {
      throw new IllegalArgumentException(
          "spi-realm-restapi-extension--"
              + ID
              + "--"
              + REQUESTS_PER_MINUTE
              + " must be at least 1");
    }
    limiter = new RateLimiter(KeycloakClock.INSTANCE, limit, MOST_ADDRESSES);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return ID;
  }
}
