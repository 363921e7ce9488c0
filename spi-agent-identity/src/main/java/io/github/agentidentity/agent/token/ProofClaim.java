package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.ProvenAgent;
import io.github.agentidentity.agent.web.TokenProof;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keycloak.representations.AccessToken;

/**
 * Marks tokens that were got by an API key, lightweight ones too: they must be known wherever
 * something could be changed with them.
 */
final class ProofClaim {

  private ProofClaim() {}

  static void addTo(AccessToken token, ProvenAgent proven) {
    if (proven.proof() instanceof Proof.ApiKey key) {
      Map<String, Object> claim = new LinkedHashMap<>();
      if (token.getOtherClaims().get(TokenProof.CLAIM) instanceof Map<?, ?> known) {
        known.forEach((name, value) -> claim.put(String.valueOf(name), value));
      }
      claim.put(TokenProof.PROOF, TokenProof.API_KEY);
      claim.put(TokenProof.API_KEY, key.id());
      token.getOtherClaims().put(TokenProof.CLAIM, claim);
    }
    Instant until = proven.until();
    if (until != null) {
      token.exp(Math.min(token.getExp(), until.getEpochSecond()));
    }
  }
}
