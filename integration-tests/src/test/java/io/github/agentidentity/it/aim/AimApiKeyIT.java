package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An agent that cannot sign shows an API key, where the realm lets it; a signature comes first. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimApiKeyIT {

  private static final String SWITCH = "agent-governance.api-keys";

  private final TestRealm realm;
  private AimAgent agent;
  private String apiKey;

  AimApiKeyIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void an_agent_with_an_api_key() {
    realm.define("db:read", "db:write");
    switchKeys(true);
    agent = AimAgent.register(realm, "db:read");
    apiKey = newKey(agent);
  }

  private void switchKeys(boolean on) {
    Map<String, String> attributes =
        Map.of("agent-identity.enabled", "true", SWITCH, Boolean.toString(on));
    realm.admin().put("", Map.of("attributes", attributes)).expect(204);
  }

  private String newKey(AimAgent of) {
    return realm
        .admin()
        .post("/agent-governance/agents/" + of.id() + "/api-keys", Map.of())
        .expect(201)
        .text("secret");
  }

  private Answer ask(AimAgent of, String action, Map<String, String> headers) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("agentId", of.id());
    body.put("capability", action);
    body.put("resource", null);
    body.put("context", Map.of());
    body.put("timestamp", Instant.now().toString());
    return of.http().post(AimAgent.VERIFICATIONS, PythonJson.dumps(body), headers);
  }

  private static Map<String, String> basic(String user, String password) {
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  @Test
  void its_actions_are_decided_like_any_others() {
    Map<String, String> key = Map.of("X-API-Key", apiKey);

    assertThat(ask(agent, "db:read", key).status()).isEqualTo(201);
    assertThat(ask(agent, "db:write", key).expect(200).text("status")).isEqualTo("denied");
    assertThat(ask(agent, "db:read", AimHttp.bearer(apiKey)).status()).isEqualTo(201);
  }

  @Test
  void its_helpers_may_send_agent_and_key_as_basic() {
    String servers = "/api/v1/mcp-servers";
    AimAgent other = AimAgent.register(realm);

    assertThat(agent.http().get(servers, basic(agent.id(), apiKey)).status()).isEqualTo(200);
    assertThat(agent.http().get(servers, basic(other.id(), apiKey)).status()).isEqualTo(401);
    assertThat(agent.http().get(servers, basic(agent.id(), "agt_key_wrong")).status())
        .isEqualTo(401);
  }

  @Test
  void it_speaks_for_its_own_agent_only() {
    AimAgent other = AimAgent.register(realm, "db:read");

    assertThat(ask(other, "db:read", Map.of("X-API-Key", apiKey)).status()).isEqualTo(401);
  }

  @Test
  void hole_1_a_good_key_does_not_mend_a_bad_signature() {
    String self = "/api/v1/sdk-api/agents/" + agent.id();
    AimAgent forger = agent.withKey(AgentKeyPair.generate());
    Map<String, String> headers = new HashMap<>(forger.headers("GET", self, ""));
    headers.put("X-API-Key", apiKey);

    assertThat(agent.http().get(self, headers).status()).isEqualTo(401);
    assertThat(agent.http().get(self, Map.of("X-API-Key", apiKey)).status()).isEqualTo(200);
  }

  @Test
  void it_signs_in_by_name_for_an_access_token() {
    String name =
        agent.get("/api/v1/sdk-api/agents/" + agent.id()).json().at("/agent/name").asText();

    Answer login = login(name, apiKey).expect(200);

    assertThat(login.text("accessToken")).isNotBlank();
    assertThat(
            agent.http().get("/api/v1/audit", AimHttp.bearer(login.text("accessToken"))).status())
        .isEqualTo(200);
    assertThat(login(name, "agt_key_wrong").status()).isEqualTo(401);
    assertThat(login("somebody-else", apiKey).status()).isEqualTo(401);
  }

  private Answer login(String name, String key) {
    return agent.http().post("/api/v1/public/login", Map.of("name", name, "apiKey", key));
  }

  @Test
  void it_is_worth_nothing_once_revoked_or_switched_off() {
    AimAgent own = AimAgent.register(realm, "db:read");
    Map<String, String> key = Map.of("X-API-Key", newKey(own));
    ask(own, "db:read", key).expect(201);

    switchKeys(false);
    Answer off = ask(own, "db:read", key);
    switchKeys(true);
    realm.admin().revoke(own.id()).expect(204);
    Answer revoked = ask(own, "db:read", key);

    assertThat(off.status()).isIn(400, 401);
    assertThat(revoked.text("status")).isNotEqualTo("approved");
  }
}
