package io.github.agentidentity.agent.web;

import java.util.Map;
import org.keycloak.representations.JsonWebToken;

/** How a token says by what it was got, in its claim {@code agent}. */
public final class TokenProof {

  public static final String CLAIM = "agent";
  public static final String PROOF = "proof";
  public static final String API_KEY = "api_key";

  private TokenProof() {}

  /** Whether it was got by an API key, with which nothing is ever granted or changed. */
  public static boolean isByApiKey(JsonWebToken token) {
    return token.getOtherClaims().get(CLAIM) instanceof Map<?, ?> agent
        && API_KEY.equals(agent.get(PROOF));
  }
}
