package io.github.agentidentity.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An API that accepts tokens and asks the realm about each. */
public record ResourceServer(TestRealm realm, String uri, String secret) {

  static ResourceServer register(TestRealm realm, String uri) {
    Map<String, Object> client =
        Map.of(
            "clientId",
            uri,
            "publicClient",
            false,
            "standardFlowEnabled",
            false,
            "attributes",
            Map.of("agent-identity.resource-server", "true"));
    realm.admin().post("/clients", client).expect(201);
    return new ResourceServer(realm, uri, realm.admin().newClientSecret(uri));
  }

  /** What the realm says of the token, if it is made out to this server. */
  public JsonNode introspect(String token) {
    return introspection(token).expect(200).json();
  }

  public boolean accepts(String token) {
    return introspect(token).path("active").asBoolean();
  }

  private Answer introspection(String token) {
    String path = "/realms/" + realm.name() + "/protocol/openid-connect/token/introspect";
    // RFC 6749 §2.3.1: the client id is form-encoded inside of Basic.
    String user = URLEncoder.encode(uri, StandardCharsets.UTF_8);
    return realm.anonymous().basic(user, secret).postForm(path, Map.of("token", token));
  }
}
