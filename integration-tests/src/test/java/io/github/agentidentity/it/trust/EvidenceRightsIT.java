package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.admin.People;
import io.github.agentidentity.it.admin.People.Person;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may bring, see and withdraw evidence. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvidenceRightsIT {

  private final Evidences evidence;
  private final TestRealm realm;

  EvidenceRightsIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.evidence = new Evidences(realm);
  }

  @Test
  void viewer_sees_and_brings_nothing() {
    AgentClient agent = evidence.agent(null);
    Person viewer = People.administrator(realm, "view-agents");
    viewer.admin().get(Evidences.path(agent)).expect(200);
    evidence.upload(viewer.http(), agent, "sarif", Documents.sarif("1.0", 0)).expect(403);
  }

  @Test
  void manager_brings_and_withdraws() {
    AgentClient agent = evidence.agent(null);
    Person manager = People.administrator(realm, "manage-agents");
    String id =
        evidence
            .upload(manager.http(), agent, "sarif", Documents.sarif("1.0", 0))
            .expect(201)
            .text("id");
    manager.admin().delete(Evidences.path(agent) + "/" + id).expect(200);
  }

  @Test
  void manager_of_their_own_agent_speaks_as_its_owner() {
    Person manager = People.administrator(realm, "manage-agents");
    AgentClient agent = evidence.agent(manager.username());
    assertThat(
            evidence
                .upload(manager.http(), agent, "sarif", Documents.sarif("1.0", 0))
                .expect(201)
                .text("standing"))
        .isEqualTo("owner");
  }

  @Test
  void nobody_without_a_role_learns_anything() {
    AgentClient agent = evidence.agent(null);
    Person person = People.administrator(realm);
    person.admin().get(Evidences.path(agent)).expect(403);
    person.admin().get("/agent-trust/nobody/evidence").expect(403);
    realm.anonymous().get("/admin/realms/" + realm.name() + Evidences.path(agent)).expect(401);
  }

  @Test
  void evidence_is_not_found_from_another_realm() {
    AgentClient agent = evidence.agent(null);
    String id = evidence.upload(agent, "sarif", Documents.sarif("1.0", 0)).expect(201).text("id");
    TestRealm other = TestRealm.create(realm.server());
    try {
      other.admin().get(Evidences.path(agent)).expect(404);
      AgentClient theirs = new Evidences(other).agent(null);
      other.admin().get(Evidences.path(theirs) + "/" + id).expect(404);
      other.admin().delete(Evidences.path(theirs) + "/" + id).expect(404);
    } finally {
      other.close();
    }
  }

  @Test
  void owner_pushes_from_its_build() {
    Person owner = People.with(realm);
    AgentClient agent = evidence.agent(owner.username());
    assertThat(
            evidence
                .push(owner.http(), agent, "scorecard", Documents.scorecard(9))
                .expect(201)
                .text("standing"))
        .isEqualTo("owner");
    assertThat(owner.http().get(evidence.own(agent)).expect(200).json()).hasSize(1);
    owner.http().delete(evidence.own(agent) + "/x").expect(404, 405);
  }

  @Test
  void agent_of_somebody_else_looks_like_one_that_is_not_there() {
    AgentClient agent = evidence.agent(People.with(realm).username());
    Http stranger = People.with(realm, "agent-developer").http();
    String there =
        evidence.push(stranger, agent, "scorecard", Documents.scorecard(9)).expect(404).body();
    String nowhere =
        stranger
            .get("/realms/" + realm.name() + "/agent-trust/agents/nobody/evidence")
            .expect(404)
            .body();
    assertThat(there.replace(agent.name(), "nobody")).isEqualTo(nowhere);
    evidence.push(realm.anonymous(), agent, "scorecard", Documents.scorecard(9)).expect(401);
  }

  @Test
  void agent_brings_its_card_but_no_audit_of_itself() {
    AgentClient agent = evidence.agent(null);
    Http itself = realm.anonymous().bearer(agent.accessToken());
    assertThat(
            evidence
                .push(itself, agent, "agent-card", Documents.agentCard("Planner"))
                .expect(201)
                .text("standing"))
        .isEqualTo("agent");
    evidence.push(itself, agent, "sarif", Documents.sarif("1.0", 0)).expect(403);
    evidence.push(itself, agent, "scorecard", Documents.scorecard(10)).expect(403);
  }

  @Test
  void agent_brings_nothing_for_another_agent() {
    Http one = realm.anonymous().bearer(evidence.agent(null).accessToken());
    evidence.push(one, evidence.agent(null), "agent-card", Documents.agentCard("P")).expect(404);
  }

  @Test
  void owner_cannot_outdate_what_an_admin_found() {
    Person owner = People.with(realm);
    AgentClient agent = evidence.agent(owner.username());
    Trust trust = new Trust(realm);
    evidence.upload(agent, "sarif", Documents.sarif("9.8", 1)).expect(201);
    trust.scoreThat(agent, score -> score.path("score").asDouble() <= 0.3);
    evidence.push(owner.http(), agent, "sarif", Documents.sarif("9.8", 0)).expect(201);
    trust.recalculate(agent).expect(200);
    assertThat(trust.get(agent).json().path("score").asDouble()).isLessThanOrEqualTo(0.3);
  }
}
