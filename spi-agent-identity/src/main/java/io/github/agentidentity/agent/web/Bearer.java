package io.github.agentidentity.agent.web;

import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;
import org.keycloak.services.managers.AppAuthManager.AuthHeader;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;
import org.keycloak.services.managers.AuthenticationManager;

/** Who sent a request, by a valid access token of the realm. */
public record Bearer(UserModel user, ClientModel client, AccessToken token) {

  /** The result of a request is kept: a DPoP proof counts once. */
  private static final String KNOWN = "agent-identity.bearer";

  /**
   * Whoever sent this request; empty without a token, or with one that is not good. Keycloak's own
   * check has the last word about every token that {@link ServiceAccountTokens} does not take.
   */
  public static Optional<Bearer> of(KeycloakSession session) {
    Known known = session.getAttribute(KNOWN, Known.class);
    if (known == null) {
      known = new Known(find(session));
      session.setAttribute(KNOWN, known);
    }
    return known.bearer();
  }

  private static Optional<Bearer> find(KeycloakSession session) {
    try {
      AuthHeader header =
          AppAuthManager.extractAuthorizationHeaderTokenOrReturnNull(
              session.getContext().getHttpRequest().getHttpHeaders());
      if (header == null) {
        return Optional.empty();
      }
      return new ServiceAccountTokens(session)
          .find(header)
          .or(() -> byKeycloak(session, header.getToken()));
    } catch (NotAuthorizedException e) { // more than one header: which one counts?
      return Optional.empty();
    }
  }

  private static Optional<Bearer> byKeycloak(KeycloakSession session, String token) {
    if (!AccessTokens.namesAlgorithm(token)) {
      return Optional.empty(); // Keycloak 26.7 would answer 500
    }
    return Optional.ofNullable(new BearerTokenAuthenticator(session).authenticate())
        .map(result -> new Bearer(result.user(), result.client(), result.token()));
  }

  /** Whether the token is the client's own, not one that it got for a user. */
  public boolean isServiceAccount() {
    return client.getId().equals(user.getServiceAccountClientLink());
  }

  /**
   * Whether the token carries the realm role. A lightweight token carries none and stands for those
   * of its client and user, as it does at Keycloak's own APIs.
   */
  public boolean carriesRealmRole(KeycloakSession session, String role) {
    RealmModel realm = session.getContext().getRealm();
    if (token.getRealmAccess() == null && AccessTokens.isLightweight(session, token)) {
      AuthenticationManager.resolveLightweightAccessTokenRoles(session, token, realm);
    }
    AccessToken.Access roles = token.getRealmAccess();
    return roles != null && roles.isUserInRole(role);
  }

  private record Known(Optional<Bearer> bearer) {}
}
