package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.RealmResourceFactory;
import org.keycloak.models.KeycloakSession;

/** Mounts {@code /realms/{realm}/mcp-attestation}. */
public final class EvidenceResourceFactory extends RealmResourceFactory {

  static final String ID = "mcp-attestation";

  /** Many agents may stand behind one address, and attest what they use every few minutes. */
  static final int DEFAULT_REQUESTS_PER_MINUTE = 120_000;

  public EvidenceResourceFactory() {
    super(ID, DEFAULT_REQUESTS_PER_MINUTE);
  }

  @Override
  protected Object resource(KeycloakSession session, RateLimiter addresses) {
    return new EvidenceResource(session, addresses);
  }
}
