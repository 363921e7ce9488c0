package io.github.agentidentity.mcp.wire.registry;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.web.RateLimiter;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@code /realms/{realm}/mcp-registry}. */
public final class RegistryResourceFactory implements RealmResourceProviderFactory {

  public static final String ID = "mcp-registry";
  public static final String REQUESTS_PER_MINUTE = "requests-per-minute";
  public static final int DEFAULT_REQUESTS_PER_MINUTE = 600;
  private static final int MOST_ADDRESSES = 100_000;

  private RateLimiter limiter =
      new RateLimiter(KeycloakClock.INSTANCE, DEFAULT_REQUESTS_PER_MINUTE, MOST_ADDRESSES);

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    RegistryResource resource = new RegistryResource(new RegistryAccess(session, limiter));
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
      throw new IllegalArgumentException(REQUESTS_PER_MINUTE + " of " + ID + " must be at least 1");
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
