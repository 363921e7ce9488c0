package io.github.agentidentity.it.governance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A policy is written, read, changed from a known version, and never forgotten. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PolicyRestIT {

  private final TestRealm realm;
  private final Policies policies;

  PolicyRestIT(TestRealm realm) {
    this.realm = realm;
    this.policies = new Policies(realm);
  }

  @Test
  void policy_is_a_draft_with_defaults_unless_it_says_otherwise() {
    Map<String, Object> policy = Policies.policy("trust_score_low", "block");
    policy.remove("enabled");
    Answer answer = policies.create(policy).expect(201);
    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(answer.text("id"));
    JsonNode shown = policies.get(answer.text("id"));
    assertThat(shown.path("enabled").asBoolean()).isFalse();
    assertThat(shown.path("order").asInt()).isEqualTo(100);
    assertThat(shown.path("version").asInt()).isEqualTo(1);
    assertThat(shown.path("severity").asText()).isEqualTo("medium");
  }

  @Test
  void list_is_in_the_order_of_the_policies() {
    String word = TestRealm.randomName("list");
    for (int order : new int[] {30, 10, 20}) {
      Map<String, Object> policy = draft();
      policy.put("name", word + order);
      policy.put("order", order);
      policies.created(policy);
    }
    JsonNode list =
        realm.admin().get(Policies.PATH + "?search=" + word + "&max=2").expect(200).json();
    assertThat(list.findValuesAsText("name")).containsExactly(word + 10, word + 20);
  }

  @Test
  void every_version_is_kept_beyond_the_policy() {
    Map<String, Object> policy = draft();
    String id = policies.created(policy);
    policy.put("effect", "alert");
    put(id, policy).expect(200);
    realm.admin().post(Policies.PATH + "/" + id + "/enable").expect(200);
    policies.delete(id);
    JsonNode versions = realm.admin().get(path(id) + "/versions").expect(200).json();
    assertThat(versions.findValuesAsText("version")).containsExactly("4", "3", "2", "1");
    assertThat(versions.path(0).path("deleted").asBoolean()).isTrue();
    assertThat(versions.path(3).path("policy").path("effect").asText()).isEqualTo("block");
    assertThat(realm.admin().get(path(id)).status()).isEqualTo(404);
  }

  @Test
  void change_from_an_old_version_is_refused() {
    Map<String, Object> policy = draft();
    String id = policies.created(policy);
    policy.put("version", 1);
    put(id, policy).expect(200);
    assertThat(put(id, policy).status()).isEqualTo(409);
    PolicyCaller manager = PolicyCaller.with(realm, "manage-agents");
    policy.remove("version");
    Answer stale = manager.with("If-Match", "\"1\"").put("/policies/" + id, policy);
    assertThat(stale.status()).isEqualTo(409);
    manager.with("If-Match", "\"2\"").put("/policies/" + id, policy).expect(200);
    assertThat(manager.with("If-Match", "x").put("/policies/" + id, policy).status())
        .isEqualTo(400);
  }

  @Test
  void what_is_shown_can_be_sent_back() {
    String id = policies.created(draft());
    Answer answer = put(id, policies.get(id));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void name_is_taken_once() {
    Map<String, Object> policy = draft();
    policies.created(policy);
    assertThat(policies.create(policy).status()).isEqualTo(409);
    Map<String, Object> other = draft();
    String id = policies.created(other);
    other.put("name", policy.get("name"));
    assertThat(put(id, other).status()).isEqualTo(409);
  }

  @Test
  void condition_that_does_not_compile_is_refused_with_its_place() {
    Map<String, Object> policy = draft();
    policy.put("condition", "trust < 0.5 &&\n  agent.nmae == 'x'");
    Answer answer = policies.create(policy);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("condition");
    assertThat(answer.text("detail")).contains("line 2, column 3");
    assertThat(answer.body()).doesNotContain("dev.cel", "Exception");
  }

  @Test
  void conditions_that_loop_or_eat_memory_are_refused() {
    for (String condition :
        List.of(
            "[1].all(a, [1].all(b, [1].all(c, true)))",
            "(".repeat(2000),
            "1+".repeat(2000) + "1 == 1",
            "'" + "x".repeat(5000) + "' == ''",
            "context.x.matches(context.y)",
            "agent.name.matches('(a{500}){500}')",
            "true \0")) {
      Map<String, Object> policy = draft();
      policy.put("condition", condition);
      Answer answer = policies.create(policy);
      assertThat(answer.status()).as(condition + answer.body()).isEqualTo(400);
    }
  }

  @Test
  void members_that_make_no_sense_are_refused() {
    assertRefused("name", " ");
    assertRefused("name", "x".repeat(129));
    assertRefused("name", "a\0b");
    assertRefused("type", "weather");
    assertRefused("effect", "explode");
    assertRefused("effect", 3);
    assertRefused("severity", "warning");
    assertRefused("order", -1);
    assertRefused("order", "1");
    assertRefused("enabled", "true");
    assertRefused("scope", Map.of("trustBelow", 30));
    assertRefused("scope", Map.of("everybody", true));
    assertRefused("scope", Map.of("risks", List.of("some")));
    assertRefused("parameters", Map.of("treshold", 0.3));
    assertRefused("parameters", nothing("threshold"));
    assertRefused("purposes", List.of());
    assertRefused("purposes", List.of("war"));
    assertRefused("nonsense", true);
    assertRefused("description", "a\0b");
  }

  @Test
  void document_of_an_agent_is_put_read_and_deleted() {
    String agent = realm.activeAgent().name();
    String path = "/agent-governance/agents/" + agent + "/policy";
    assertThat(realm.admin().get(path).status()).isEqualTo(404);
    policies.bind(agent, Map.of("version", "1", "defaultAction", "allow"));
    assertThat(realm.admin().get(path).expect(200).json().path("revision").asInt()).isEqualTo(1);
    var stale = Map.of("version", "2", "defaultAction", "deny", "revision", 0);
    assertThat(realm.admin().put(path, stale).status()).isEqualTo(409);
    assertThat(realm.admin().put(path, Map.of("defaultAction", "maybe")).status()).isEqualTo(400);
    realm.admin().delete(path).expect(204);
    assertThat(realm.admin().delete(path).status()).isEqualTo(404);
  }

  @Test
  void unknown_policies_and_agents_are_not_found() {
    for (String path :
        List.of(
            Policies.PATH + "/no-such", Policies.PATH + "/a%00b", Policies.PATH + "/x/versions")) {
      assertThat(realm.admin().get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(realm.admin().get("/agent-governance/agents/no-such/policy").status())
        .isEqualTo(404);
  }

  @Test
  void every_change_is_an_admin_event() {
    realm.admin().put("", Map.of("adminEventsEnabled", true)).expect(204);
    String id = policies.created(draft());
    realm.admin().post(path(id) + "/enable").expect(200);
    policies.delete(id);
    String agent = realm.activeAgent().name();
    policies.bind(agent, Map.of("defaultAction", "allow"));
    JsonNode events = realm.admin().get("/admin-events?max=100").expect(200).json();
    List<String> ofPolicy =
        events.findParents("resourcePath").stream()
            .filter(event -> event.path("resourcePath").asText().endsWith("/policies/" + id))
            .map(event -> event.path("operationType").asText())
            .toList();
    assertThat(ofPolicy).containsExactlyInAnyOrder("CREATE", "UPDATE", "DELETE");
    assertThat(events.findValuesAsText("resourceType")).contains("AGENT_POLICY_DOCUMENT");
  }

  private void assertRefused(String member, Object value) {
    Map<String, Object> policy = draft();
    policy.put(member, value);
    Answer answer = policies.create(policy);
    assertThat(answer.status()).as(member + "=" + value + " " + answer.body()).isEqualTo(400);
  }

  private static Map<String, Object> nothing(String member) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(member, null);
    return parameters;
  }

  private static Map<String, Object> draft() {
    Map<String, Object> policy = Policies.policy("trust_score_low", "block");
    policy.put("enabled", false);
    return policy;
  }

  private Answer put(String id, Object policy) {
    return realm.admin().put(path(id), policy);
  }

  private static String path(String id) {
    return Policies.PATH + "/" + id;
  }
}
