package io.github.agentidentity.agent.token;

import java.util.Set;
import org.keycloak.Config;
import org.keycloak.common.Profile;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.EdDSASignatureProvider;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureProviderFactory;
import org.keycloak.models.KeycloakSession;

/**
 * Stands in for Keycloak's provider {@code EdDSA}: the same signatures by Bouncy Castle, which
 * Keycloak ships, at a twentieth of the JDK's time.
 *
 * <p>Off, and Keycloak's own at work, with {@code --spi-signature--eddsa--bouncy-castle=false} or
 * in FIPS mode.
 */
public final class Ed25519SignatureProviderFactory implements SignatureProviderFactory {

  /** As it stands in options: Keycloak would make {@code Ed-dSA} of the id. */
  static final String SCOPE = "eddsa";

  static final String BOUNCY_CASTLE = "bouncy-castle";

  private boolean fast = true;

  @Override
  public void init(Config.Scope config) {
    fast =
        Config.scope("signature", SCOPE).getBoolean(BOUNCY_CASTLE, true)
            && !Profile.isFeatureEnabled(Profile.Feature.FIPS);
  }

  @Override
  public SignatureProvider create(KeycloakSession session) {
    SignatureProvider stock = new EdDSASignatureProvider(session);
    return fast ? new Ed25519SignatureProvider(session, stock) : stock;
  }

  @Override
  public Set<String> getJwkPrivateKeyClaims() {
    return OKP_PRIVATE_JWK_CLAIMS;
  }

  @Override
  public int order() {
    return 100;
  }

  @Override
  public String getId() {
    return Algorithm.EdDSA;
  }
}
