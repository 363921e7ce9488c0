package io.github.agentidentity.agent.web;

import java.util.Optional;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.encode.AccessTokenContext;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.SessionType;
import org.keycloak.protocol.oidc.encode.AccessTokenContext.TokenType;
import org.keycloak.protocol.oidc.encode.TokenContextEncoderProvider;
import org.keycloak.representations.AccessToken;
import org.keycloak.util.TokenUtil;

/** What kind of access token it is, as far as its id and claims say. */
final class AccessTokens {

  private AccessTokens() {}

  static boolean namesAlgorithm(String token) {
    try {
      return new JWSInput(token).getHeader().getAlgorithm() != null;
    } catch (JWSInputException e) {
      return false;
    }
  }

  static boolean isLightweight(KeycloakSession session, AccessToken token) {
    return context(session, token)
        .filter(found -> found.getTokenType() == TokenType.LIGHTWEIGHT)
        .isPresent();
  }

  /** A token of a service account that stands for itself: no session, no bound key, all claims. */
  static boolean isPlainServiceAccount(KeycloakSession session, AccessToken token) {
    boolean whole =
        token.getSubject() != null && token.getIssuedFor() != null && token.getIat() != null;
    return whole
        && TokenUtil.TOKEN_TYPE_BEARER.equals(token.getType())
        && token.getSessionId() == null
        && token.getConfirmation() == null
        && context(session, token)
            .filter(found -> found.getSessionType() == SessionType.TRANSIENT)
            .filter(found -> found.getTokenType() == TokenType.REGULAR)
            .isPresent();
  }

  private static Optional<AccessTokenContext> context(KeycloakSession session, AccessToken token) {
    if (token.getId() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          session
              .getProvider(TokenContextEncoderProvider.class)
              .getTokenContextFromTokenId(token.getId()));
    } catch (IllegalArgumentException e) { // an id that this server did not write
      return Optional.empty();
    }
  }
}
