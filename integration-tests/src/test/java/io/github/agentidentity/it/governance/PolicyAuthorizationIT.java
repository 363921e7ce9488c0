package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Viewers read policies, managers write them, agents do neither, and realms know their own. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PolicyAuthorizationIT {

  private static final String BODY =
      "{\"name\":\"{new}\",\"type\":\"trust_score_low\",\"effect\":\"alert\"}";

  private final TestRealm realm;
  private final Policies policies;
  private final AdminClient server;

  PolicyAuthorizationIT(TestRealm realm, AdminClient server) {
    this.realm = realm;
    this.server = server;
    this.policies = new Policies(realm);
  }

  @Test
  void viewer_reads_and_writes_nothing() {
    PolicyCaller viewer = PolicyCaller.with(realm, "view-agents");
    String id = policies.created(Policies.policy("trust_score_low", "alert"));
    assertThat(viewer.get("/policies").status()).isEqualTo(200);
    assertThat(viewer.get("/policies/" + id).status()).isEqualTo(200);
    assertThat(viewer.get("/policies/" + id + "/versions").status()).isEqualTo(200);
    assertWritesAreForbidden(viewer, id);
    policies.delete(id);
  }

  @Test
  void somebody_without_a_role_does_not_even_read() {
    PolicyCaller nobody = PolicyCaller.with(realm, "view-clients");
    assertThat(nobody.get("/policies").status()).isEqualTo(403);
    assertThat(nobody.get("/policies/no-such").status()).isEqualTo(403);
    assertThat(nobody.get("/agents/no-such/policy").status()).isEqualTo(403);
  }

  @Test
  void manager_writes() {
    PolicyCaller manager = PolicyCaller.with(realm, "manage-agents");
    Answer created = manager.send("POST", "/policies", fresh());
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    assertThat(manager.send("DELETE", "/policies/" + created.text("id"), "").status())
        .isEqualTo(204);
  }

  @Test
  void agent_changes_no_policy_whatever_its_roles() {
    AgentClient agent = realm.activeAgent();
    String id = policies.created(Policies.policy("trust_score_low", "alert"));
    policies.bind(agent.name(), Map.of("defaultAction", "allow"));
    PolicyCaller caller = PolicyCaller.agent(realm, agent, "manage-agents");
    assertWritesAreForbidden(caller, id);
    String own = "/agents/" + agent.name() + "/policy";
    String others = "/agents/" + realm.activeAgent().name() + "/policy";
    for (String path : new String[] {own, others}) {
      assertThat(caller.send("PUT", path, "{\"defaultAction\":\"allow\"}").status()).isEqualTo(403);
      assertThat(caller.send("DELETE", path, "").status()).isEqualTo(403);
    }
    policies.delete(id);
  }

  @Test
  void policy_of_another_realm_is_not_found() {
    String id = policies.created(Policies.policy("trust_score_low", "alert"));
    try (TestRealm other = TestRealm.create(server)) {
      for (String path : new String[] {"", "/versions"}) {
        assertThat(other.admin().get(Policies.PATH + "/" + id + path).status()).isEqualTo(404);
      }
      assertThat(other.admin().delete(Policies.PATH + "/" + id).status()).isEqualTo(404);
      assertThat(other.admin().post(Policies.PATH + "/" + id + "/enable").status()).isEqualTo(404);
      PolicyCaller manager = PolicyCaller.with(realm, "manage-agents").at(other);
      assertThat(manager.get("/policies").status()).isIn(401, 403);
    }
    policies.delete(id);
  }

  private static void assertWritesAreForbidden(PolicyCaller caller, String id) {
    String rehearsal = "{\"policy\":" + fresh() + "}";
    assertThat(caller.send("POST", "/policies", fresh()).status()).isEqualTo(403);
    assertThat(caller.send("PUT", "/policies/" + id, fresh()).status()).isEqualTo(403);
    assertThat(caller.send("DELETE", "/policies/" + id, "").status()).isEqualTo(403);
    assertThat(caller.send("POST", "/policies/" + id + "/enable", "").status()).isEqualTo(403);
    assertThat(caller.send("POST", "/policies/" + id + "/disable", "").status()).isEqualTo(403);
    assertThat(caller.send("POST", "/policies/rehearse", rehearsal).status()).isEqualTo(403);
  }

  private static String fresh() {
    return BODY.replace("{new}", TestRealm.randomName("policy"));
  }
}
