package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An entry of the catalogue is a client scope of its own: it never takes over a scope that somebody
 * else made, and what it is called, by name or alias, is unique in the realm.
 */
@RealmTest
final class CapabilityRestIT {

  private final RealmAdmin admin;
  private final TestRealm realm;

  CapabilityRestIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @Test
  void creation_answers_the_entry_and_its_location() {
    String name = name();

    Answer created =
        admin.post(
            "/capabilities",
            Map.of(
                "name",
                name,
                "description",
                "Reads",
                "risk",
                "high",
                "approvalRequired",
                true,
                "aliases",
                List.of(name + ".b", name + ".a")));

    JsonNode shown = admin.get("/capabilities/" + name).expect(200).json();
    assertThat(created.expect(201).json()).isEqualTo(shown);
    assertThat(created.createdId()).isEqualTo(name);
    assertThat(shown.path("risk").asText()).isEqualTo("high");
    assertThat(shown.path("approvalRequired").asBoolean()).isTrue();
    assertThat(shown.path("aliases").get(0).asText()).isEqualTo(name + ".a");
  }

  @Test
  void a_name_with_colons_and_slashes_is_found_by_its_path() {
    String name = name() + ":files/read";
    admin.createCapability(name, "low").expect(201);

    assertThat(admin.get("/capabilities/" + name).expect(200).text("name")).isEqualTo(name);
  }

  @Test
  void an_entry_is_found_by_its_alias() {
    String name = name();
    create(name, name + "_alias");

    assertThat(admin.get("/capabilities/" + name + "_alias").expect(200).text("name"))
        .isEqualTo(name);
  }

  @Test
  void the_list_is_searched_in_any_case() {
    String name = name();
    create(name);

    String search = name.toUpperCase(Locale.ROOT);
    JsonNode list = admin.get("/capabilities?search=" + search).expect(200).json();

    assertThat(list.findValuesAsText("name")).containsExactly(name);
  }

  @Test
  void what_get_shows_can_be_changed_and_put_back() {
    String name = name();
    create(name, name + ".old");
    ObjectNode entry = (ObjectNode) admin.get("/capabilities/" + name).expect(200).json();
    entry.put("risk", "critical").put("description", "Changed");
    entry.putArray("aliases").add(name + ".new");

    JsonNode changed = admin.put("/capabilities/" + name, entry).expect(200).json();

    assertThat(changed).isEqualTo(entry);
    assertProblem(admin.get("/capabilities/" + name + ".old"), 404, "not-found");
  }

  @Test
  void a_put_keeps_an_alias_that_stays() {
    String name = name();
    create(name, name + ".same");

    admin.put("/capabilities/" + name, Map.of("aliases", List.of(name + ".same"))).expect(200);

    assertThat(admin.get("/capabilities/" + name + ".same").status()).isEqualTo(200);
  }

  @Test
  void an_entry_cannot_be_renamed() {
    String name = name();
    create(name);

    assertInvalid(admin.put("/capabilities/" + name, Map.of("name", name + "2")), "name");
  }

  @Test
  void a_second_entry_of_the_same_name_is_a_conflict() {
    String name = name();
    create(name);

    assertProblem(admin.createCapability(name, "low"), 409, "conflict");
  }

  @Test
  void a_name_that_is_an_alias_already_is_a_conflict() {
    String name = name();
    create(name, name + ".alias");

    assertProblem(admin.createCapability(name + ".alias", "low"), 409, "conflict");
  }

  @Test
  void an_alias_that_is_a_name_already_is_a_conflict() {
    String name = name();
    create(name);

    assertProblem(post(name(), name), 409, "conflict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile", "email", "roles", "offline_access", "agent-identity"})
  void a_client_scope_of_somebody_else_is_never_taken_over(String scope) {
    assertProblem(admin.createCapability(scope, "low"), 409, "conflict");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ":read", "db read", "db\nread", "größe", "db\"read"})
  void a_name_that_is_no_scope_token_is_refused(String name) {
    assertInvalid(admin.createCapability(name, "low"), "name");
  }

  @Test
  void a_risk_that_nobody_knows_is_refused() {
    assertInvalid(admin.createCapability(name(), "harmless"), "risk");
  }

  @Test
  void an_alias_that_is_null_is_refused() {
    assertInvalid(
        admin.post("/capabilities", "{\"name\":\"" + name() + "\",\"aliases\":[null]}"), "aliases");
  }

  @Test
  void deletion_removes_the_client_scope_and_every_grant() {
    String name = name();
    create(name);
    AgentClient agent = realm.activeAgent(name);

    admin.delete("/capabilities/" + name).expect(204);

    assertThat(admin.get("/agents/" + agent.name() + "/capabilities").json()).isEmpty();
    assertThat(admin.get("/client-scopes").json().findValuesAsText("name")).doesNotContain(name);
    assertThat(agent.token(name).status()).isEqualTo(400);
  }

  @Test
  void an_unknown_entry_cannot_be_deleted() {
    assertProblem(admin.delete("/capabilities/" + name()), 404, "not-found");
  }

  private void create(String name, String... aliases) {
    post(name, aliases).expect(201);
  }

  private Answer post(String name, String... aliases) {
    return admin.post("/capabilities", Map.of("name", name, "aliases", List.of(aliases)));
  }

  private static String name() {
    return TestRealm.randomName("cap");
  }
}
