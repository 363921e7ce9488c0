package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Agents tell of MCP servers and attest them; that is written down and trusted by nobody. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimMcpIT {

  private static final String SERVERS = "/api/v1/mcp-servers";

  private final TestRealm realm;
  private AimAgent agent;
  private AimAgent other;

  AimMcpIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void two_agents() {
    realm.define("mcp_tool:*");
    agent = AimAgent.register(realm, "mcp_tool:*");
    other = AimAgent.register(realm);
  }

  private Map<String, Object> server() {
    Map<String, Object> server = new LinkedHashMap<>();
    server.put("name", "fs");
    server.put("description", "Files");
    server.put("url", "https://" + TestRealm.randomName("mcp") + ".example.com");
    server.put("version", "1.0.0");
    server.put("public_key", "k".repeat(44));
    server.put("capabilities", List.of("tools"));
    return server;
  }

  @Test
  void a_server_is_registered_once_and_never_verified_by_that() {
    Map<String, Object> server = server();
    Answer created = agent.post(SERVERS, server).expect(201);

    for (String member : new String[] {"id", "name", "url", "status", "trust_score"}) {
      assertThat(created.json().has(member)).as(member).isTrue();
    }
    assertThat(created.text("status")).isEqualTo("pending");
    Answer twice = other.post(SERVERS, server);
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.text("existingId")).isEqualTo(created.text("id"));
  }

  @Test
  void nobody_unknown_sees_or_does_anything() {
    String id = agent.post(SERVERS, server()).expect(201).text("id");
    AimHttp http = agent.http();

    assertThat(http.get(SERVERS, Map.of()).status()).isEqualTo(401);
    assertThat(http.get(SERVERS + "/" + id, Map.of()).status()).isEqualTo(401);
    assertThat(http.send("DELETE", SERVERS + "/" + id, "", Map.of()).status()).isEqualTo(401);
    assertThat(http.post(SERVERS + "/" + id + "/verify", Map.of("action_type", "x")).status())
        .isEqualTo(401);
    assertThat(http.post("/api/v1/verifications/x/result", Map.of("success", true)).status())
        .isEqualTo(401);
    assertThat(http.get(SERVERS + "/" + id + "/attestations", Map.of()).status()).isEqualTo(401);
  }

  @Test
  void agents_list_and_read_servers() {
    String id = agent.post(SERVERS, server()).expect(201).text("id");

    Answer list = agent.get(SERVERS + "?limit=200&offset=0").expect(200);

    assertThat(list.json().path("mcp_servers").findValuesAsText("id")).contains(id);
    assertThat(list.json().path("mcpServers").findValuesAsText("id")).contains(id);
    assertThat(agent.get(SERVERS + "/" + id).text("name")).isEqualTo("fs");
    assertThat(agent.get(SERVERS + "/unknown").status()).isEqualTo(404);
  }

  @Test
  void only_the_agent_that_told_of_a_server_removes_it() {
    String path = SERVERS + "/" + agent.post(SERVERS, server()).expect(201).text("id");

    assertThat(other.delete(path).status()).isEqualTo(403);
    assertThat(agent.delete(path).status()).isEqualTo(204);
    assertThat(agent.get(path).status()).isEqualTo(404);
  }

  @Test
  void hole_9_an_address_is_text_and_is_never_called() {
    Map<String, Object> server = server();
    server.put("url", "http://169.254.169.254/" + TestRealm.randomName("x"));

    String id = agent.post(SERVERS, server).expect(201).text("id");

    assertThat(agent.post(SERVERS + "/" + id + "/verify", Map.of("a", 1)).status()).isEqualTo(409);
    server.put("url", "file:///etc/passwd");
    assertThat(agent.post(SERVERS, server).status()).isEqualTo(400);
  }

  @Test
  void a_tool_is_allowed_or_not_by_the_engine() {
    String verify =
        SERVERS + "/" + agent.post(SERVERS, server()).expect(201).text("id") + "/verify";
    Map<String, Object> action =
        Map.of("action_type", "mcp_tool:search", "context", Map.of(), "resource", "");

    Answer allowed = agent.post(verify, action).expect(200);
    Answer refused = other.post(verify, action);

    assertThat(allowed.text("verification_id")).isNotBlank();
    assertThat(allowed.text("status")).isEqualTo("approved");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("error")).isNotBlank();
    String result = "/api/v1/verifications/" + allowed.text("verification_id") + "/result";
    assertThat(agent.post(result, Map.of("success", true)).status()).isEqualTo(200);
    assertThat(other.post(result, Map.of("success", true)).status()).isEqualTo(404);
  }

  @Test
  void an_attestation_counts_once_for_each_agent() {
    Answer server = agent.post(SERVERS, server()).expect(201);
    String attest = SERVERS + "/" + server.text("id") + "/attest";

    Answer first = agent.http().post(attest, attestation(agent, server, Instant.now())).expect(200);
    Answer again = agent.http().post(attest, attestation(agent, server, Instant.now())).expect(200);
    Answer second = agent.http().post(attest, attestation(other, server, Instant.now()));

    assertThat(first.json().get("success").asBoolean()).isTrue();
    assertThat(again.text("attestation_id")).isEqualTo(first.text("attestation_id"));
    assertThat(second.json().get("attestation_count").asInt()).isEqualTo(2);
    assertThat(second.json().get("mcp_confidence_score").asInt()).isEqualTo(40);
    assertThat(agent.get(SERVERS + "/" + server.text("id")).text("status")).isEqualTo("pending");
  }

  @Test
  void hole_11_an_attestation_is_worth_nothing_for_another_server() {
    Answer server = agent.post(SERVERS, server()).expect(201);
    Answer another = agent.post(SERVERS, server()).expect(201);
    String attest = SERVERS + "/" + another.text("id") + "/attest";

    Answer refused = agent.http().post(attest, attestation(agent, server, Instant.now()));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("error")).isEqualTo("Attestation failed");
    assertThat(refused.text("message")).contains("mcp_url");
  }

  @Test
  void hole_11_an_attestation_counts_for_its_time_only() {
    Answer server = agent.post(SERVERS, server()).expect(201);
    String attest = SERVERS + "/" + server.text("id") + "/attest";

    for (int skew : new int[] {-310, 310, 86_400}) {
      Instant then = Instant.now().plusSeconds(skew);

      assertThat(agent.http().post(attest, attestation(agent, server, then)).status())
          .isEqualTo(403);
    }
  }

  @Test
  void an_attestation_by_an_unknown_key_is_refused() {
    Answer server = agent.post(SERVERS, server()).expect(201);
    AimAgent forger = agent.withKey(AgentKeyPair.generate());

    Answer refused =
        agent
            .http()
            .post(
                SERVERS + "/" + server.text("id") + "/attest",
                attestation(forger, server, Instant.now()));

    assertThat(refused.status()).isEqualTo(403);
  }

  @Test
  void a_challenge_is_good_for_one_attestation() {
    Answer server = agent.post(SERVERS, server()).expect(201);
    String path = SERVERS + "/" + server.text("id");
    String challenge =
        agent
            .http()
            .get(path + "/challenge?agent_id=" + agent.id(), Map.of())
            .expect(200)
            .text("challenge");
    Map<String, Object> said = said(agent, server, Instant.now());
    said.put("challenge", challenge);
    Map<String, Object> body = Map.of("attestation", said, "signature", agent.sign(compact(said)));

    assertThat(agent.http().post(path + "/attest", body).status()).isEqualTo(200);
    assertThat(agent.http().post(path + "/attest", body).status()).isEqualTo(403);
  }

  private static Map<String, Object> said(AimAgent by, Answer server, Instant at) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("agent_id", by.id());
    said.put("mcp_url", server.text("url"));
    said.put("mcp_name", server.text("name"));
    said.put("capabilities_found", List.of("read_files"));
    said.put("connection_successful", true);
    said.put("health_check_passed", true);
    said.put("connection_latency_ms", 45);
    said.put("timestamp", at.toString());
    said.put("sdk_version", "aim-sdk-python@1.0.0");
    return said;
  }

  private static Map<String, Object> attestation(AimAgent by, Answer server, Instant at) {
    Map<String, Object> said = said(by, server, at);
    return Map.of("attestation", said, "signature", by.sign(compact(said)));
  }

  /** Sorted and without spaces: no value here has any. */
  private static String compact(Map<String, Object> said) {
    return PythonJson.dumps(said).replace("\": ", "\":").replace(", \"", ",\"");
  }
}
