package io.github.agentidentity.agent.web;

import java.util.List;
import java.util.Optional;
import org.keycloak.TokenVerifier;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AppAuthManager.AuthHeader;
import org.keycloak.services.managers.GrantTypeEndpointRestrictionValidator;
import org.keycloak.services.util.DPoPUtil;
import org.keycloak.util.TokenUtil;

/**
 * Takes plain access tokens of service accounts, with every check that Keycloak 26.7 makes ({@code
 * AuthenticationManager.verifyIdentityToken}) and without the user and client sessions that it
 * builds for each request to throw them away: two thirds of what a decision costs. It says yes only
 * where Keycloak would; what it does not take is Keycloak's to judge.
 */
final class ServiceAccountTokens {

  private final KeycloakSession session;
  private final RealmModel realm;

  ServiceAccountTokens(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  Optional<Bearer> find(AuthHeader header) {
    if (!TokenUtil.TOKEN_TYPE_BEARER.equalsIgnoreCase(header.getScheme())) {
      return Optional.empty();
    }
    try {
      TokenVerifier<AccessToken> verifier =
          TokenVerifier.create(header.getToken(), AccessToken.class);
      return verifies(verifier, header) ? bearer(verifier.getToken()) : Optional.empty();
    } catch (VerificationException e) {
      return Optional.empty();
    }
  }

  private boolean verifies(TokenVerifier<AccessToken> verifier, AuthHeader header)
      throws VerificationException {
    if (!AccessTokens.isPlainServiceAccount(session, verifier.getToken())) {
      return false;
    }
    if (!AccessTokens.namesAlgorithm(header.getToken())) {
      return false;
    }
    SignatureProvider signatures =
        session.getProvider(SignatureProvider.class, verifier.getHeader().getRawAlgorithm());
    if (signatures == null) {
      return false;
    }
    String issuer = Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
    verifier
        .withChecks(new TokenVerifier.RealmUrlCheck(issuer))
        .withChecks(new TokenVerifier.TokenTypeCheck(List.of(TokenUtil.TOKEN_TYPE_BEARER)))
        .withChecks(TokenVerifier.IS_ACTIVE)
        .withChecks(new TokenManager.TokenRevocationCheck(session))
        .withChecks(GrantTypeEndpointRestrictionValidator.check(session))
        .withChecks(new TokenManager.NotBeforeCheck(realm.getNotBefore()))
        .verifierContext(signatures.verifier(verifier.getHeader().getKeyId()));
    // A client that must use DPoP is refused here.
    DPoPUtil.withDPoPVerifier(verifier, realm, dpop(header)).verify();
    return true;
  }

  private DPoPUtil.Validator dpop(AuthHeader header) {
    return new DPoPUtil.Validator(session)
        .request(session.getContext().getHttpRequest())
        .uriInfo(session.getContext().getUri())
        .accessToken(header.getToken());
  }

  /** The client and its user, which may have changed since the token was issued. */
  private Optional<Bearer> bearer(AccessToken token) {
    ClientModel client = realm.getClientByClientId(token.getIssuedFor());
    if (client == null || !client.isEnabled() || token.getIat() < client.getNotBefore()) {
      return Optional.empty();
    }
    UserModel user = session.users().getUserById(realm, token.getSubject());
    if (!TokenManager.isUserValid(session, realm, token, user)) {
      return Optional.empty();
    }
    Bearer bearer = new Bearer(user, client, token);
    if (!bearer.isServiceAccount()) {
      return Optional.empty();
    }
    session.getContext().setClient(client);
    session.getContext().setBearerToken(token);
    return Optional.of(bearer);
  }
}
