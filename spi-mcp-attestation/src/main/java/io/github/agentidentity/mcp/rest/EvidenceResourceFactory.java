package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.web.RateLimiter;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Mounts {@code /realms/{realm}/mcp-attestation}. */
public final class EvidenceResourceFactory implements RealmResourceProviderFactory {

  static final String ID = "mcp-attestation";
  static final String REQUESTS_PER_MINUTE = "requests-per-minute";

  /** Many agents may stand behind one address, and attest what they use every few minutes. */
  static final int DEFAULT_REQUESTS_PER_MINUTE = 120_000;

  private static final int MOST_ADDRESSES = 100_000;

  private RateLimiter limiter =
      new RateLimiter(KeycloakClock.INSTANCE, DEFAULT_REQUESTS_PER_MINUTE, MOST_ADDRESSES);

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    EvidenceResource resource = new EvidenceResource(session, limiter);
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
