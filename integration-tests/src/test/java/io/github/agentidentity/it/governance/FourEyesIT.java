package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.governance.Inbox.Person;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may answer: by role, by risk, and never whoever asked where the catalogue says so. */
@RealmTest
final class FourEyesIT {

  private static final String APPROVE = "approve-capabilities";

  private final TestRealm realm;
  private final Inbox inbox;

  FourEyesIT(TestRealm realm) {
    this.realm = realm;
    this.inbox = new Inbox(realm);
  }

  @Test
  void approver_by_role_may_answer() {
    Person approver = inbox.person(APPROVE);
    String id = inbox.pending(realm.activeAgent(), inbox.guarded("high"));
    JsonNode seen = seen(approver, id);
    assertThat(seen.path("mayApprove").asBoolean()).isTrue();
    assertThat(seen.path("fourEyes").asBoolean()).isTrue();
    assertThat(seen.path("risk").asText()).isEqualTo("HIGH");
    inbox.approve(approver, id).expect(200);
  }

  @Test
  void manager_without_the_role_may_not_answer() {
    Person manager = inbox.person("manage-agents");
    String id = inbox.pending(realm.activeAgent(), inbox.capability());
    assertThat(seen(manager, id).path("mayApprove").asBoolean()).isFalse();
    assertThat(seen(manager, id).path("whyNot").asText()).contains(APPROVE);
    assertThat(inbox.approve(manager, id).status()).isEqualTo(403);
  }

  @Test
  void somebody_without_any_role_sees_nothing() {
    Person nobody = inbox.person();
    assertThat(nobody.http().get(inbox.governance("/requests")).status()).isEqualTo(403);
  }

  @Test
  void owner_may_not_answer_where_the_catalogue_wants_two() {
    Person owner = inbox.person(APPROVE);
    String id = inbox.pending(inbox.agentOf(owner.name()), inbox.guarded("low"));
    assertThat(seen(owner, id).path("whyNot").asText()).contains("owner");
    assertThat(inbox.approve(owner, id).status()).isEqualTo(403);
    inbox.approve(inbox.person(APPROVE), id).expect(200);
  }

  @Test
  void owner_may_answer_where_the_catalogue_does_not_mind() {
    Person owner = inbox.person(APPROVE);
    String id = inbox.pending(inbox.agentOf(owner.name()), inbox.capability());
    inbox.approve(owner, id).expect(200);
  }

  @Test
  void member_of_the_owning_group_may_not_answer() {
    String group = TestRealm.randomName("team");
    String groupId = realm.admin().post("/groups", Map.of("name", group)).expect(201).createdId();
    Person member = inbox.person(APPROVE);
    realm.admin().put("/users/" + member.id() + "/groups/" + groupId, Map.of()).expect(204);
    String id = inbox.pending(inbox.agentOf("group:/" + group), inbox.guarded("low"));
    assertThat(inbox.approve(member, id).status()).isEqualTo(403);
  }

  @Test
  void requester_may_not_answer_its_own_request() {
    Person owner = inbox.person(APPROVE);
    inbox.giveRealmRole(owner.id(), "agent-developer");
    AgentClient agent = inbox.agentOf(owner.name());
    Map<String, Object> question =
        Map.of("action", "payments:refund", "reason", "please", "agent", agent.name());
    var asDeveloper = inbox.signIn(owner.name());
    String id = asDeveloper.post(inbox.own(""), question).expect(201).text("id");
    assertThat(seen(owner, id).path("whyNot").asText()).contains("requester");
    assertThat(inbox.approve(owner, id).status()).isEqualTo(403);
  }

  @Test
  void risk_may_want_another_role() {
    String role = TestRealm.randomName("senior");
    realm.admin().post("/roles", Map.of("name", role)).expect(201);
    inbox.attribute("agent-governance.approvers.critical", role);
    Person junior = inbox.person(APPROVE);
    Person senior = inbox.person(APPROVE);
    inbox.giveRealmRole(senior.id(), role);
    String id = inbox.pending(realm.activeAgent(), inbox.guarded("critical"));
    assertThat(inbox.approve(junior, id).status()).isEqualTo(403);
    inbox
        .approve(new Person(senior.id(), senior.name(), inbox.signIn(senior.name())), id)
        .expect(200);
    inbox.attribute("agent-governance.approvers.critical", "");
  }

  @Test
  void agent_never_answers_whatever_roles_it_was_given() {
    AgentClient agent = realm.activeAgent();
    String account = serviceAccount(agent);
    String management = realm.admin().clientUuid("realm-management");
    JsonNode role =
        realm.admin().get("/clients/" + management + "/roles/" + APPROVE).expect(200).json();
    realm
        .admin()
        .post("/users/" + account + "/role-mappings/clients/" + management, List.of(role))
        .expect(204);
    String client = realm.admin().clientUuid(agent.clientId());
    realm
        .admin()
        .post("/clients/" + client + "/scope-mappings/clients/" + management, List.of(role))
        .expect(204);
    String id = inbox.pending(realm.activeAgent(), inbox.capability());
    Person itself = new Person(account, agent.name(), inbox.as(agent));
    assertThat(itself.http().get(inbox.governance("/requests/" + id)).status()).isEqualTo(200);
    assertThat(inbox.approve(itself, id).status()).isEqualTo(403);
  }

  @Test
  void manager_grants_nothing_past_the_inbox_that_wants_an_approval() {
    var manager = inbox.person("manage-agents").http();
    String guarded = inbox.guarded("low");
    String agent = realm.activeAgent().name();
    String grants = "/admin/realms/" + realm.name() + "/agents/" + agent + "/capabilities";
    var refused = manager.post(grants, Map.of("capability", guarded));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text("type")).endsWith(":approval-required");
    manager.post(grants, Map.of("capability", inbox.capability())).expect(201);
    String tokens = "/admin/realms/" + realm.name() + "/agents/enrolment-tokens";
    assertThat(manager.post(tokens, Map.of("capabilities", List.of(guarded))).status())
        .isEqualTo(403);
    String rows = "/admin/realms/" + realm.name() + "/agents/import";
    Map<String, Object> row =
        Map.of("name", TestRealm.randomName("row"), "capabilities", List.of(guarded));
    assertThat(manager.post(rows, List.of(row)).expect(200).body()).contains("approval-required");
  }

  @Test
  void approver_grants_past_the_inbox_but_not_to_an_agent_of_their_own() {
    Person approver = inbox.person("manage-agents", APPROVE);
    String guarded = inbox.guarded("low");
    Map<String, Object> body = Map.of("capability", guarded);
    String agents = "/admin/realms/" + realm.name() + "/agents/";
    String foreign = agents + realm.activeAgent().name() + "/capabilities";
    approver.http().post(foreign, body).expect(201);
    String own = agents + inbox.agentOf(approver.name()).name() + "/capabilities";
    assertThat(approver.http().post(own, body).status()).isEqualTo(403);
  }

  private String serviceAccount(AgentClient agent) {
    String client = realm.admin().clientUuid(agent.clientId());
    return realm.admin().get("/clients/" + client + "/service-account-user").text("id");
  }

  private JsonNode seen(Person approver, String id) {
    return approver.http().get(inbox.governance("/requests/" + id)).expect(200).json();
  }
}
