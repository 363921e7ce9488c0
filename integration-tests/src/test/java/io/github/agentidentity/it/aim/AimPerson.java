package io.github.agentidentity.it.aim;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.util.List;
import java.util.Map;

/** Somebody with a token of the realm, at AIM's address. */
record AimPerson(AimHttp http, String id, String name, String token, String refreshToken) {

  static final String PASSWORD = "correct horse battery staple";

  /** Somebody with these realm roles, signed in by this client. */
  static AimPerson with(TestRealm realm, String client, String... roles) {
    String name = TestRealm.randomName("person");
    String id = create(realm, name);
    for (String role : roles) {
      JsonNode found = realm.admin().get("/roles/" + role).expect(200).json();
      realm.admin().post("/users/" + id + "/role-mappings/realm", List.of(found)).expect(204);
    }
    Answer tokens =
        realm
            .postForm(
                "/protocol/openid-connect/token",
                Map.of(
                    "grant_type", "password",
                    "client_id", client,
                    "username", name,
                    "password", PASSWORD))
            .expect(200);
    return new AimPerson(
        AimHttp.of(realm), id, name, tokens.text("access_token"), tokens.text("refresh_token"));
  }

  private static String create(TestRealm realm, String name) {
    Map<String, Object> user =
        Map.of(
            "username",
            name,
            "enabled",
            true,
            "email",
            name + "@example.com",
            "emailVerified",
            true,
            "firstName",
            "Some",
            "lastName",
            "Body",
            "credentials",
            List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    return realm.admin().post("/users", user).expect(201).createdId();
  }

  Answer get(String endpoint) {
    return http.get(endpoint, AimHttp.bearer(token));
  }

  Answer post(String endpoint, Map<String, ?> body) {
    return http.post(endpoint, PythonJson.dumps(body), AimHttp.bearer(token));
  }

  Answer put(String endpoint, Map<String, ?> body) {
    return http.send("PUT", endpoint, PythonJson.dumps(body), AimHttp.bearer(token));
  }

  Answer delete(String endpoint) {
    return http.send("DELETE", endpoint, "", AimHttp.bearer(token));
  }
}
