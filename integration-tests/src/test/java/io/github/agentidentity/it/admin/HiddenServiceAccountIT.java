package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Agents are no people: the user behind an agent's client shows up nowhere that people do. Only who
 * filters users by an attribute, as in {@code ?username=}, is shown service accounts: Keycloak does
 * so for every client.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HiddenServiceAccountIT {

  private final TestRealm realm;
  private final RealmAdmin admin;
  private String group = "";
  private String organization = "";

  HiddenServiceAccountIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @BeforeAll
  void one_person_and_an_agent_where_newcomers_join_a_group_and_an_organization() {
    group = admin.post("/groups", Map.of("name", "everybody")).expect(201).createdId();
    admin.put("/default-groups/" + group, Map.of()).expect(204);
    admin.put("", Map.of("organizationsEnabled", true)).expect(204);
    organization =
        admin
            .post(
                "/organizations",
                Map.of(
                    "name",
                    "acme",
                    "alias",
                    "acme",
                    "domains",
                    List.of(Map.of("name", "acme.example"))))
            .expect(201)
            .createdId();
    People.create(admin, "hidden-human");
    admin.createAgent(Map.of("name", "hidden-agent", "organization", "acme")).expect(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?search=hidden",
        "?search=*",
        "?search=service-account",
        "?search=service-account-agent:hidden-agent&exact=true",
        "?search=hidden&enabled=true",
        "?briefRepresentation=false&max=1000"
      })
  void the_list_of_users_has_people_only(String query) {
    JsonNode users = admin.get("/users" + query).expect(200).json();

    assertThat(users.findValuesAsText("username")).allMatch("hidden-human"::equals);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?search=hidden", "?search=*"})
  void the_count_of_users_counts_people_only(String query) {
    assertThat(admin.get("/users/count" + query).expect(200).body()).isEqualTo("1");
  }

  @Test
  void no_group_has_it_as_a_member() {
    JsonNode members = admin.get("/groups/" + group + "/members").expect(200).json();

    assertThat(members.findValuesAsText("username")).containsExactly("hidden-human");
  }

  @Test
  void no_organization_has_it_as_a_member() {
    assertThat(admin.get("/organizations/" + organization + "/members").expect(200).json())
        .isEmpty();
  }

  @Test
  void it_has_none_of_the_roles_that_people_start_with() {
    String role = "default-roles-" + realm.name();

    JsonNode users = admin.get("/roles/" + role + "/users").expect(200).json();

    assertThat(users.findValuesAsText("username"))
        .doesNotContain("service-account-agent:hidden-agent");
  }
}
