package io.github.agentidentity.agent.token;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;

/** Scopes that gates left out of a token, and out of what its receiver is told that it got. */
final class WithheldScopes {

  private static final String ATTRIBUTE = WithheldScopes.class.getName();

  private WithheldScopes() {}

  static void takeFrom(AccessToken token, Set<String> withheld, KeycloakSession session) {
    if (!withheld.isEmpty()) {
      token.setScope(without(token.getScope(), withheld));
      session.setAttribute(ATTRIBUTE, withheld);
    }
  }

  /**
   * The response as it is, or one that tells the scope of the token: Keycloak writes there, last of
   * all, what was asked for, and RFC 6749 §5.1 wants to hear what was granted.
   */
  static AccessTokenResponse told(AccessTokenResponse response, KeycloakSession session) {
    Object withheld = session.getAttribute(ATTRIBUTE);
    return withheld instanceof Set<?> scopes ? new Narrowed(response, scopes) : response;
  }

  private static @Nullable String without(@Nullable String scope, Set<?> withheld) {
    return scope == null
        ? null
        : Arrays.stream(scope.split(" "))
            .filter(word -> !withheld.contains(word))
            .collect(Collectors.joining(" "));
  }

  /** Keeps the scopes out of itself, whoever writes them. */
  private static final class Narrowed extends AccessTokenResponse {

    private final Set<?> withheld;

    Narrowed(AccessTokenResponse from, Set<?> withheld) {
      this.withheld = withheld;
      setToken(from.getToken());
      setExpiresIn(from.getExpiresIn());
      setRefreshExpiresIn(from.getRefreshExpiresIn());
      setRefreshToken(from.getRefreshToken());
      setTokenType(from.getTokenType());
      setIdToken(from.getIdToken());
      setNotBeforePolicy(from.getNotBeforePolicy());
      setSessionState(from.getSessionState());
      from.getOtherClaims().forEach(this::setOtherClaims);
    }

    @Override
    public void setScope(@Nullable String scope) {
      super.setScope(without(scope, withheld));
    }
  }
}
