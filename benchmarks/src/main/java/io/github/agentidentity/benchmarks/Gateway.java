package io.github.agentidentity.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;

/** A confidential client that may ask about every agent of its realm. */
final class Gateway {

  private static final String CLIENT = "gateway";
  private static final String SECRET = "benchmark-secret-of-32-characters";
  private static final String ROLE = "agent-decision-point";

  /** Longer than any run. */
  private static final int TOKEN_SECONDS = 36_000;

  private Gateway() {}

  /** An access token of a new gateway. */
  static String token(RealmAdmin realm) {
    realm.put("", Map.of("accessTokenLifespan", TOKEN_SECONDS)).expect(204);
    realm
        .post(
            "/clients",
            Map.of(
                "clientId",
                CLIENT,
                "secret",
                SECRET,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false))
        .expect(201);
    JsonNode role = realm.get("/roles/" + ROLE).expect(200).json();
    String account =
        realm
            .get("/clients/" + realm.clientUuid(CLIENT) + "/service-account-user")
            .expect(200)
            .json()
            .path("id")
            .asText();
    realm.post("/users/" + account + "/role-mappings/realm", List.of(role)).expect(204);
    return Http.at(realm.base())
        .postForm(
            "/realms/" + realm.name() + "/protocol/openid-connect/token",
            Map.of(
                "grant_type", "client_credentials", "client_id", CLIENT, "client_secret", SECRET))
        .expect(200)
        .json()
        .path("access_token")
        .asText();
  }
}
