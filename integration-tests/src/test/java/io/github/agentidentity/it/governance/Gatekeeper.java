package io.github.agentidentity.it.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import java.util.Map;
import java.util.function.Consumer;

/** One gateway and its tokens, and what an administrator does to it. */
record Gatekeeper(TestRealm realm, Gateway gateway, AgentClient asked) {

  static Gatekeeper of(TestRealm realm) {
    return new Gatekeeper(realm, Gateway.in(realm), realm.activeAgent());
  }

  String token() {
    return token(realm);
  }

  /** As a client of the same name and secret in that realm. */
  String token(TestRealm at) {
    return at.anonymous()
        .basic(gateway.clientId(), gateway.secret())
        .postForm(
            "/realms/" + at.name() + "/protocol/openid-connect/token",
            Map.of("grant_type", "client_credentials"))
        .expect(200)
        .text("access_token");
  }

  /** The status of the answer to a question with this token. */
  int asks(String token) {
    return asks(realm.anonymous().bearer(token));
  }

  int asks(Http http) {
    AccessApi api = new AccessApi(http, realm.name());
    return api.evaluate(AccessApi.question(asked, "db:read", "orders")).status();
  }

  /** With the secret of this gateway. */
  void changeClient(Consumer<ObjectNode> change) {
    change("/clients/" + realm.admin().clientUuid(gateway.clientId()), change);
  }

  void changeUser(Consumer<ObjectNode> change) {
    change("/users/" + user().path("id").asText(), change);
  }

  JsonNode user() {
    String client = realm.admin().clientUuid(gateway.clientId());
    return realm.admin().get("/clients/" + client + "/service-account-user").expect(200).json();
  }

  Answer revoke(String token) {
    return realm
        .anonymous()
        .basic(gateway.clientId(), gateway.secret())
        .postForm(
            "/realms/" + realm.name() + "/protocol/openid-connect/revoke", Map.of("token", token));
  }

  private void change(String path, Consumer<ObjectNode> change) {
    ObjectNode known = (ObjectNode) realm.admin().get(path).expect(200).json();
    change.accept(known);
    realm.admin().put(path, known).expect(204);
  }
}
