package io.github.agentidentity.agent.web;

import io.github.agentidentity.agent.KeycloakClock;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/**
 * Mounts {@code /realms/{realm}/{path}}, with a limit of requests that one address may send to this
 * node in a minute: the option {@code requests-per-minute}.
 */
public abstract class RealmResourceFactory implements RealmResourceProviderFactory {

  public static final String REQUESTS_PER_MINUTE = "requests-per-minute";

  private static final int MOST_ADDRESSES = 100_000;

  private final String path;
  private final int usualLimit;
  private RateLimiter limiter;

  public RealmResourceFactory(String path, int usualLimit) {
    this.path = path;
    this.usualLimit = usualLimit;
    this.limiter = limiter(usualLimit);
  }

  /** What answers one request; it asks the limiter itself. */
  protected abstract Object resource(KeycloakSession session, RateLimiter addresses);

  @Override
  public final RealmResourceProvider create(KeycloakSession session) {
    Object resource = resource(session, limiter);
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
    int limit = config.getInt(REQUESTS_PER_MINUTE, usualLimit);
    if (limit < 1) {
      throw new IllegalArgumentException(
          "spi-realm-restapi-extension--"
              + path
              + "--"
              + REQUESTS_PER_MINUTE
              + " must be at least 1");
    }
    limiter = limiter(limit);
  }

  private static RateLimiter limiter(int limit) {
    return new RateLimiter(KeycloakClock.INSTANCE, limit, MOST_ADDRESSES);
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public final String getId() {
    return path;
  }
}
