package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of agents is sorted by name, filtered and cut into pages; the count goes with it. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgentListIT {

  private final TestRealm realm;
  private final RealmAdmin admin;
  private String owner = "";

  AgentListIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @BeforeAll
  void four_agents_of_different_kinds() {
    owner = TestRealm.randomName("owner");
    People.create(admin, owner);
    create(Map.of("name", "alpha", "type", "langchain", "displayName", "First of ALL"));
    create(Map.of("name", "beta_1", "type", "crewai", "owner", owner));
    create(Map.of("name", "betax1", "type", "langchain"));
    realm.admin().activeAgent("gamma");
  }

  private void create(Map<String, Object> agent) {
    admin.createAgent(agent).expect(201);
  }

  @Test
  void without_a_filter_it_has_every_agent_in_the_order_of_names() {
    assertThat(names("")).containsExactly("alpha", "beta_1", "betax1", "gamma");
  }

  @ParameterizedTest
  @CsvSource({"?search=ALPH", "?search=first%20of", "?type=langchain&search=alpha"})
  void search_looks_into_name_and_display_name_in_any_case(String query) {
    assertThat(names(query)).containsExactly("alpha");
  }

  @ParameterizedTest
  @CsvSource({"?search=beta_1", "?search=a_1"})
  void wildcards_of_the_database_mean_themselves(String query) {
    assertThat(names(query)).containsExactly("beta_1");
  }

  @Test
  void a_percent_sign_does_not_match_everything() {
    assertThat(names("?search=%25")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE", "active"})
  void status_filters_in_any_case(String status) {
    assertThat(names("?status=" + status)).containsExactly("gamma");
  }

  @Test
  void an_unknown_status_is_refused_and_named() {
    assertInvalid(admin.get("/agents?status=SLEEPING"), "status");
  }

  @Test
  void type_filters() {
    assertThat(names("?type=langchain")).containsExactly("alpha", "betax1");
  }

  @Test
  void owner_filters_by_user_name() {
    assertThat(names("?owner=" + owner)).containsExactly("beta_1");
  }

  @Test
  void an_owner_who_does_not_exist_owns_nothing() {
    assertThat(names("?owner=nobody")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "?first=1&max=2, beta_1 betax1",
    "?first=3, gamma",
    "?max=1, alpha",
    "?first=9, ''",
    "?max=0, ''"
  })
  void first_and_max_cut_a_page(String query, String expected) {
    assertThat(String.join(" ", names(query))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"first=-1, first", "max=-1, max", "max=1001, max"})
  void an_impossible_page_is_refused_and_named(String query, String field) {
    assertInvalid(admin.get("/agents?" + query), field);
  }

  @ParameterizedTest
  @CsvSource({"'', 4", "?status=PENDING, 3", "?type=crewai, 1", "?search=beta, 2"})
  void the_count_goes_with_the_filters(String query, long expected) {
    JsonNode count = admin.get("/agents/count" + query).expect(200).json();

    assertThat(count.isIntegralNumber()).isTrue();
    assertThat(count.asLong()).isEqualTo(expected);
  }

  private List<String> names(String query) {
    JsonNode list = admin.get("/agents" + query).expect(200).json();
    return StreamSupport.stream(list.spliterator(), false)
        .map(agent -> agent.path("name").asText())
        .toList();
  }
}
