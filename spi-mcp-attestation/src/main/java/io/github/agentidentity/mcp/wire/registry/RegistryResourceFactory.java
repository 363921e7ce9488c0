package io.github.agentidentity.mcp.wire.registry;

import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import org.keycloak.models.KeycloakSession;

/** Mounts {@code /realms/{realm}/mcp-registry}. */
public final class RegistryResourceFactory extends RealmResourceFactory {

  public static final String ID = "mcp-registry";

  public static final int DEFAULT_REQUESTS_PER_MINUTE = 600;

  public RegistryResourceFactory() {
    super(ID, DEFAULT_REQUESTS_PER_MINUTE);
  }

  @Override
  protected Object resource(KeycloakSession session, RateLimiter addresses) {
    return new RegistryResource(new RegistryAccess(session, addresses));
  }
}
