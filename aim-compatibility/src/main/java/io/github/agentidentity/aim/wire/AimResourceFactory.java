package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;

/** Mounts {@code /realms/{realm}/aim}. */
public final class AimResourceFactory extends RealmResourceFactory {

  static final String ID = "aim";
  static final String CLIENT = "client";
  static final String DEFAULT_CLIENT = "agent-developer-cli";
  static final int DEFAULT_REQUESTS_PER_MINUTE = 6_000;

  private String client = DEFAULT_CLIENT;

  public AimResourceFactory() {
    super(ID, DEFAULT_REQUESTS_PER_MINUTE);
  }

  @Override
  public void init(Config.Scope config) {
    super.init(config);
    client = config.get(CLIENT, DEFAULT_CLIENT);
  }

  @Override
  protected Object resource(KeycloakSession session, RateLimiter addresses) {
    return new AimResource(session, new AimSettings(client, addresses));
  }
}
