package io.github.agentidentity.it.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Http;
import java.util.List;
import java.util.Map;

/** A client of the realm that asks about agents, as a gateway before an API does. */
record Gateway(String clientId, String secret, AccessApi api) {

  private static final String ROLE = "agent-decision-point";

  /** A client that holds the role. */
  static Gateway in(TestRealm realm) {
    Gateway gateway = without(realm);
    realm.admin().post(mappings(realm, gateway.clientId), List.of(role(realm))).expect(204);
    return gateway.signedInAgain(realm);
  }

  /** A client like any other. */
  static Gateway without(TestRealm realm) {
    String clientId = TestRealm.randomName("gateway");
    realm
        .admin()
        .post(
            "/clients",
            Map.of(
                "clientId",
                clientId,
                "publicClient",
                false,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false))
        .expect(201);
    String secret = realm.admin().newClientSecret(clientId);
    return new Gateway(clientId, secret, api(realm, clientId, secret));
  }

  /** With a token of now. */
  Gateway signedInAgain(TestRealm realm) {
    return new Gateway(clientId, secret, api(realm, clientId, secret));
  }

  /** Takes the role away; the token still names it. */
  void dismiss(TestRealm realm) {
    Body roles = Body.json(List.of(role(realm)));
    String path = "/admin/realms/" + realm.name() + mappings(realm, clientId);
    realm.server().http().send("DELETE", path, roles).expect(204);
  }

  private static AccessApi api(TestRealm realm, String clientId, String secret) {
    Answer answer =
        realm
            .anonymous()
            .basic(clientId, secret)
            .postForm(
                "/realms/" + realm.name() + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials"));
    Http http = realm.anonymous().bearer(answer.expect(200).text("access_token"));
    return new AccessApi(http, realm.name());
  }

  private static JsonNode role(TestRealm realm) {
    return realm.admin().get("/roles/" + ROLE).expect(200).json();
  }

  private static String mappings(TestRealm realm, String clientId) {
    String client = realm.admin().clientUuid(clientId);
    String user =
        realm.admin().get("/clients/" + client + "/service-account-user").expect(200).text("id");
    return "/users/" + user + "/role-mappings/realm";
  }
}
