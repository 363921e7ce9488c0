package io.github.agentidentity.agent.token;

import java.net.URI;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.services.Urls;

/** The names under which the world knows a realm. */
record Issuers(String issuer, String tokenEndpoint) {

  static Issuers of(KeycloakSession session, RealmModel realm) {
    URI base = session.getContext().getUri().getBaseUri();
    return new Issuers(
        Urls.realmIssuer(base, realm.getName()),
        OIDCLoginProtocolService.tokenUrl(session.getContext().getUri().getBaseUriBuilder())
            .build(realm.getName())
            .toString());
  }
}
