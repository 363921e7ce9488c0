package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.web.RateLimiter;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@code /realms/{realm}/aim}. */
public final class AimResourceFactory implements RealmResourceProviderFactory {

  static final String ID = "aim";

  private AimSettings settings =
      new AimSettings(
          AimSettings.DEFAULT_CLIENT,
          new RateLimiter(KeycloakClock.INSTANCE, AimSettings.DEFAULT_REQUESTS_PER_MINUTE, 1));

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    AimResource resource = new AimResource(session, settings);
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
    settings = AimSettings.from(config);
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
