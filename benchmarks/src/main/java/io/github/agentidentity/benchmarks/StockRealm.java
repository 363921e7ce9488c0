package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Json;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A realm as Keycloak makes it, with the pack switched off, and confidential clients as an
 * administrator makes them: its own authenticators, its default scopes, tokens signed by RS256.
 */
final class StockRealm {

  private static final String SECRET = "benchmark-secret-of-32-characters";

  private final RealmAdmin realm;
  private final int clients;

  private StockRealm(RealmAdmin realm, int clients) {
    this.realm = realm;
    this.clients = clients;
  }

  static StockRealm create(AdminClient admin, String name, int clients) {
    RealmAdmin realm = admin.createRealm(Map.of("realm", name, "enabled", true));
    return new StockRealm(realm, clients);
  }

  /** {@code private_key_jwt} with an Ed25519 key. */
  Contestant clientJwt(String name, Duration assertionLife) {
    List<Supplier<String>> forms = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      String id = "stock-jwt-" + i;
      AgentKeyPair key = AgentKeyPair.generate();
      create(id, Map.of("clientAuthenticatorType", "client-jwt", "attributes", attributes(key)));
      forms.add(Forms.signed(new AssertionMint(key, id, realm.issuer(), assertionLife), Map.of()));
    }
    return Contestant.tokens(name, realm.name(), forms);
  }

  /** {@code client_secret_post}. */
  Contestant clientSecret(String name) {
    List<Supplier<String>> forms = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      String id = "stock-secret-" + i;
      create(id, Map.of("clientAuthenticatorType", "client-secret", "secret", SECRET));
      forms.add(Forms.withSecret(id, SECRET));
    }
    return Contestant.tokens(name, realm.name(), forms);
  }

  private void create(String clientId, Map<String, Object> authentication) {
    Map<String, Object> client =
        new HashMap<>(
            Map.of(
                "clientId",
                clientId,
                "protocol",
                "openid-connect",
                "publicClient",
                false,
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false));
    client.putAll(authentication);
    realm.post("/clients", client).expect(201);
  }

  private static Map<String, String> attributes(AgentKeyPair key) {
    Map<String, Object> jwk = key.jwk();
    jwk.put("kid", key.thumbprint());
    jwk.put("use", "sig");
    jwk.put("alg", "EdDSA");
    return Map.of(
        "use.jwks.string",
        "true",
        "jwks.string",
        Json.write(Map.of("keys", List.of(jwk))),
        "token.endpoint.auth.signing.alg",
        "EdDSA");
  }
}
