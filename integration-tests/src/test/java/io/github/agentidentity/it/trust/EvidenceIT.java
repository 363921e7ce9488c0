package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AtOnce;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is shown for agents is kept, counted, succeeded and withdrawn. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvidenceIT {

  private final Evidences evidence;
  private final Trust trust;
  private final TestRealm realm;

  EvidenceIT(TestRealm realm) {
    this.realm = realm;
    this.evidence = new Evidences(realm);
    this.trust = new Trust(realm);
  }

  @Test
  void good_scorecard_raises_the_score_and_is_named_by_it() {
    AgentClient agent = evidence.agent(null);
    double before = Trust.points(trust.score(agent), "repository");
    String id = evidence.upload(agent, "scorecard", Documents.scorecard(10)).expect(201).text("id");
    trust.scoreThat(agent, score -> Trust.points(score, "repository") > before);
    assertThat(trust.explain(agent).toString())
        .contains("document:" + id + "#Maintained")
        .contains("\"equal\":true");
  }

  @Test
  void bad_scorecard_lowers_the_score() {
    AgentClient agent = evidence.agent(null);
    double before = Trust.points(trust.score(agent), "repository");
    evidence.upload(agent, "scorecard", Documents.scorecard(0)).expect(201);
    trust.scoreThat(agent, score -> Trust.points(score, "repository") < before);
  }

  @Test
  void document_is_kept_with_hash_bearer_and_time() {
    AgentClient agent = evidence.agent(null);
    String text = Documents.agentCard("Planner");
    JsonNode kept = evidence.upload(agent, "agent-card", text).expect(201).json();
    assertThat(kept.path("sha256").asText()).matches("[0-9a-f]{64}");
    assertThat(kept.path("size").asInt()).isEqualTo(text.length());
    assertThat(kept.path("standing").asText()).isEqualTo("admin");
    assertThat(kept.path("uploadedBy").path("kind").asText()).isEqualTo("USER");
    String path = Evidences.path(agent) + "/" + kept.path("id").asText();
    assertThat(realm.admin().get(path + "/document").expect(200).body()).isEqualTo(text);
    assertThat(realm.admin().get(path).expect(200).json()).isEqualTo(kept);
  }

  @Test
  void same_bytes_at_once_are_one_document() {
    AgentClient agent = evidence.agent(null);
    String text = Documents.scorecard(7);
    List<Answer> answers =
        AtOnce.answers(
            Stream.<Supplier<Answer>>generate(() -> () -> evidence.upload(agent, "scorecard", text))
                .limit(6));
    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(answers.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
    assertThat(evidence.list(agent).json()).hasSize(1);
  }

  @Test
  void document_may_come_wrapped_in_json() {
    AgentClient agent = evidence.agent(null);
    Map<String, Object> wrapped = Map.of("kind", "sarif", "document", Documents.sarif("5.0", 1));
    JsonNode kept = realm.admin().post(Evidences.path(agent), wrapped).expect(201).json();
    assertThat(kept.path("kind").asText()).isEqualTo("sarif");
  }

  @Test
  void critical_finding_caps_the_score_until_a_newer_scan_is_clean() {
    AgentClient agent = evidence.agent(null);
    double before = trust.score(agent).path("score").asDouble();
    evidence.upload(agent, "sarif", Documents.sarif("9.8", 1)).expect(201);
    trust.scoreThat(agent, score -> score.path("score").asDouble() <= 0.3);
    assertThat(trust.get(agent).body()).contains("critical-audit-finding");
    evidence.upload(agent, "sarif", Documents.sarif("9.8", 0)).expect(201);
    trust.scoreThat(agent, score -> score.path("score").asDouble() >= before - 0.05);
  }

  @Test
  void withdrawn_document_is_kept_but_does_not_count_or_come_back() {
    AgentClient agent = evidence.agent(null);
    String text = Documents.sarif("9.8", 1);
    String id = evidence.upload(agent, "sarif", text).expect(201).text("id");
    trust.scoreThat(agent, score -> score.path("score").asDouble() <= 0.3);
    JsonNode gone = evidence.withdraw(agent, id).expect(200).json();
    assertThat(gone.path("counts").asBoolean()).isFalse();
    assertThat(gone.path("withdrawn").path("reason").asText()).isEqualTo("a mistake");
    trust.scoreThat(agent, score -> score.path("score").asDouble() > 0.3);
    evidence.withdraw(agent, id).expect(409);
    evidence.upload(agent, "sarif", text).expect(409);
    assertThat(evidence.list(agent).json()).hasSize(1);
  }

  @Test
  void list_is_narrowed_by_kind_and_by_what_counts() {
    AgentClient agent = evidence.agent(null);
    evidence.upload(agent, "sarif", Documents.sarif("5.0", 1)).expect(201);
    evidence.upload(agent, "sarif", Documents.sarif("5.0", 2)).expect(201);
    evidence.upload(agent, "agent-card", Documents.agentCard("Planner")).expect(201);
    String path = Evidences.path(agent);
    assertThat(realm.admin().get(path + "?kind=sarif").json()).hasSize(2);
    assertThat(realm.admin().get(path + "?kind=sarif&counts=true").json()).hasSize(1);
    assertThat(realm.admin().get(path + "?max=1").json()).hasSize(1);
    realm.admin().get(path + "?kind=whatever").expect(400);
  }

  @Test
  void upload_and_withdrawal_are_admin_events() {
    AgentClient agent = evidence.agent(null);
    realm.admin().put("", Map.of("adminEventsEnabled", true)).expect(204);
    String id =
        evidence.upload(agent, "agent-card", Documents.agentCard("P")).expect(201).text("id");
    evidence.withdraw(agent, id).expect(200);
    assertThat(realm.admin().get("/admin-events?resourcePath=agent-trust/*").body())
        .contains("AGENT_EVIDENCE")
        .contains(id);
  }
}
