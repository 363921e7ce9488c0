package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What an AIM agent does in its life, as its SDK does it: only the address is another one. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimWireIT {

  private static final String RULE = "require_approval";

  private final TestRealm realm;
  private AimAgent agent;

  AimWireIT(TestRealm realm) {
    this.realm = realm;
  }

  @BeforeAll
  void an_agent() {
    realm.define("db:read", "db:write", "db:drop");
    agent = AimAgent.register(realm, "db:read", "db:drop");
    askPeopleBefore("db:drop");
  }

  private void askPeopleBefore(String action) {
    Map<String, Object> policy =
        Map.of(
            "name",
            "people say before " + action,
            "type",
            "data_exfiltration",
            "effect",
            RULE,
            "enabled",
            true,
            "parameters",
            Map.of("patterns", List.of(action)),
            "purposes",
            List.of("action"));
    realm.admin().post("/agent-governance/policies", policy).expect(201);
  }

  @Test
  void a_verification_has_three_outcomes() {
    assertThat(agent.ask("db:read").expect(201).text("status")).isEqualTo("approved");
    assertThat(agent.ask("db:write").expect(200).text("status")).isEqualTo("denied");
    assertThat(agent.ask("db:drop").expect(202).text("status")).isEqualTo("pending");
  }

  @Test
  void an_approver_lets_a_pending_action_pass() {
    AimAgent own = AimAgent.register(realm, "db:drop");
    String path = AimAgent.VERIFICATIONS + "/" + pending(own);
    assertThat(own.get(path).expect(200).text("status")).isEqualTo("pending");

    answer(own, "approve", Map.of("expiresIn", Duration.ofHours(1).toString()));

    Answer approved = own.get(path).expect(200);
    assertThat(approved.text("status")).isEqualTo("approved");
    assertThat(approved.text("approved_by")).isNotBlank();
    assertThat(approved.text("expires_at")).isNotBlank();
    assertThat(own.ask("db:drop").status()).isEqualTo(201);
  }

  @Test
  void an_approver_says_no_and_why() {
    AimAgent own = AimAgent.register(realm, "db:drop");
    String path = AimAgent.VERIFICATIONS + "/" + pending(own);

    answer(own, "reject", Map.of("reason", "not on a Friday"));

    Answer denied = own.get(path).expect(200);
    assertThat(denied.text("status")).isEqualTo("denied");
    assertThat(denied.text("denial_reason")).contains("not on a Friday");
  }

  @Test
  void a_retry_while_people_think_opens_no_second_request() {
    AimAgent own = AimAgent.register(realm, "db:drop");
    String body = PythonJson.dumps(own.signed(own.action("db:drop", "users", Map.of())));

    String first = own.postText(AimAgent.VERIFICATIONS, body).expect(202).text("id");
    String again = own.postText(AimAgent.VERIFICATIONS, body).expect(202).text("id");

    assertThat(again).isEqualTo(first);
    assertThat(requests(own)).hasSize(1);
  }

  private static String pending(AimAgent agent) {
    return agent.ask("db:drop").expect(202).text("id");
  }

  private void answer(AimAgent by, String answer, Map<String, Object> body) {
    String request = requests(by).getFirst();
    realm
        .admin()
        .post("/agent-governance/requests/" + request + "/" + answer, body)
        .expect(200, 204);
  }

  private List<String> requests(AimAgent of) {
    JsonNode open =
        realm
            .admin()
            .get("/agent-governance/requests?status=pending&agent=" + of.id())
            .expect(200)
            .json();
    return open.valueStream().map(request -> request.path("id").asText()).toList();
  }

  @Test
  void a_capability_is_asked_for_approved_and_used() {
    AimAgent own = AimAgent.register(realm);
    Map<String, String> wish =
        Map.of("capability_type", "db:write", "reason", "the nightly import has to write");
    Answer asked = own.post(own.own("capability-requests"), wish).expect(201);
    for (String member : new String[] {"id", "agent_id", "capability_type", "requested_at"}) {
      assertThat(asked.text(member)).as(member).isNotBlank();
    }
    assertThat(asked.text("status")).isEqualTo("pending");
    assertThat(own.post(own.own("capability-requests"), wish).status()).isEqualTo(409);

    answer(own, "approve", Map.of());

    assertThat(own.ask("db:write").status()).isEqualTo(201);
    wish = Map.of("capability_type", "db:write", "reason", "the same thing once more");
    assertThat(own.post(own.own("capability-requests"), wish).status()).isEqualTo(409);
  }

  @Test
  void a_request_without_a_reason_or_for_nothing_known_is_refused() {
    for (Map<String, String> wish :
        List.of(
            Map.of("capability_type", "db:write", "reason", "short"),
            Map.of("capability_type", "db:write"),
            Map.of("reason", "long enough to be a reason"),
            Map.of("capability_type", "no:such", "reason", "long enough to be a reason"))) {
      Answer refused = agent.post(agent.own("capability-requests"), wish);

      assertThat(refused.status()).isIn(400, 404);
      assertThat(refused.text("error")).isNotBlank();
    }
  }

  @Test
  void a_reported_capability_is_recorded_once_and_never_granted() {
    Map<String, Object> report =
        Map.of(
            "capabilityType", "db:write", "scope", Map.of("source", "python_sdk_auto_detection"));

    Answer first = agent.post(agent.own("capabilities"), report).expect(201);
    Answer again = agent.post(agent.own("capabilities"), report).expect(200);

    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(agent.ask("db:write").text("status")).isEqualTo("denied");
  }

  @Test
  void detections_say_what_is_new() {
    String endpoint = "/api/v1/detection/agents/" + agent.id() + "/report";
    agent.post(endpoint, Map.of("detections", List.of(detection("fs", 90.0)))).expect(200);
    List<Map<String, Object>> found =
        List.of(
            detection("fs", 90.0), detection("git", 100.0), detection("", 1), detection("x", 101));

    Answer reported = agent.post(endpoint, Map.of("detections", found)).expect(200);

    assertThat(reported.json().get("success").asBoolean()).isTrue();
    assertThat(reported.json().get("detectionsProcessed").asInt()).isEqualTo(2);
    assertThat(reported.json().get("newMCPs")).hasToString("[\"git\"]");
    assertThat(reported.json().get("existingMCPs")).hasToString("[\"fs\"]");
    assertThat(agent.post(endpoint, Map.of("detections", List.of())).status()).isEqualTo(400);
  }

  @Test
  void the_sdk_itself_is_no_server() {
    List<Map<String, Object>> heartbeat = List.of(detection("aim-sdk-integration", 100.0));
    AimAgent own = AimAgent.register(realm);

    own.post(own.own("detection/report"), Map.of("detections", heartbeat)).expect(200);

    assertThat(own.get(own.own("mcp-servers")).json().path("talks_to")).isEmpty();
  }

  private static Map<String, Object> detection(String server, double confidence) {
    return Map.of("mcpServer", server, "detectionMethod", "sdk_import", "confidence", confidence);
  }

  @Test
  void servers_by_name_are_answered_in_both_shapes() {
    Map<String, Object> body =
        Map.of(
            "mcp_server_ids",
            List.of("one", "two"),
            "detected_method",
            "manual",
            "confidence",
            100.0,
            "metadata",
            Map.of());
    AimAgent own = AimAgent.register(realm);

    Answer added = own.post(own.own("mcp-servers"), body).expect(200);

    assertThat(added.json().get("added").asInt()).isEqualTo(2);
    assertThat(added.json().get("total_count").asInt()).isEqualTo(2);
    assertThat(added.json().get("talks_to")).hasSize(2);
    assertThat(own.post(own.own("mcp-servers"), body).json().get("added").asInt()).isZero();
  }

  @Test
  void the_log_of_an_agent_is_its_own() {
    AimAgent own = AimAgent.register(realm, "db:read");
    own.ask("db:read").expect(201);

    Answer log = own.get("/api/v1/audit?limit=10").expect(200);

    assertThat(log.json().path("events")).hasSize(1);
    var event = log.json().path("events").get(0);
    assertThat(event.path("id").asText()).startsWith("evt_");
    assertThat(event.path("agentId").asText()).isEqualTo(own.id());
    assertThat(event.path("result").asText()).isEqualTo("allowed");
    assertThat(event.path("hash").asText()).startsWith("sha256:");
    assertThat(own.get("/api/v1/audit?agentId=" + agent.id()).status()).isEqualTo(404);
    assertThat(own.http().get("/api/v1/audit", Map.of()).status()).isEqualTo(401);
  }

  @Test
  void people_read_policies_and_logs_by_their_roles() {
    AimPerson viewer = AimPerson.with(realm, "admin-cli", "agent-viewer");
    AimPerson admin = AimPerson.with(realm, "admin-cli", "agent-admin");
    agent.ask("db:read").expect(201);

    Answer policies = viewer.get("/api/v1/admin/security-policies").expect(200);
    assertThat(policies.json().path("policies").get(0).path("enforcementAction").asText())
        .isEqualTo(RULE);
    assertThat(viewer.get("/api/v1/audit").status()).isEqualTo(403);
    assertThat(admin.get("/api/v1/audit").expect(200).json().path("events")).isNotEmpty();
    Answer logs = viewer.get("/api/v1/agents/" + agent.id() + "/audit-logs?page=1&pageSize=5");
    assertThat(logs.expect(200).json().path("auditLogs")).isNotEmpty();
    assertThat(logs.json().path("logs")).isNotEmpty();
    assertThat(viewer.get("/api/v1/agents/" + agent.id() + "/activity").status()).isEqualTo(200);
  }
}
