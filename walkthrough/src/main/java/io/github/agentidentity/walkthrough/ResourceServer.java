package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.HttpObserver;
import io.github.agentidentity.testkit.RealmAdmin;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An API that gets tokens from agents and asks Keycloak about them. */
record ResourceServer(Http http, String realm) {

  /** Its client id is an address, which HTTP Basic wants form-encoded (RFC 6749 §2.3.1). */
  static ResourceServer signedUp(RealmAdmin admin, String clientId, HttpObserver observer) {
    String username = URLEncoder.encode(clientId, StandardCharsets.UTF_8);
    Http http = Http.at(admin.base()).basic(username, admin.newClientSecret(clientId));
    return new ResourceServer(http.observedBy(observer), admin.name());
  }

  Answer introspect(String token) {
    return http.postForm(
        "/realms/" + realm + "/protocol/openid-connect/token/introspect", Map.of("token", token));
  }

  /** The realm's public keys: anybody may have them. */
  Answer jwks() {
    return http.get("/realms/" + realm + "/protocol/openid-connect/certs");
  }
}
