package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An agent may belong to an organization of the realm, named by alias or id; it need not. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OrganizationIT {

  private final RealmAdmin admin;
  private final TestRealm realm;

  OrganizationIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @BeforeAll
  void organizations_are_enabled() {
    admin.put("", Map.of("organizationsEnabled", true)).expect(204);
  }

  @Test
  void an_agent_belongs_to_the_organization_with_this_alias() {
    organization("acme");

    Answer created = create("acme").expect(201);

    assertThat(admin.get("/agents/" + created.text("id")).text("organization")).isEqualTo("acme");
  }

  @Test
  void an_agent_belongs_to_the_organization_with_this_id() {
    String id = organization("globex");

    assertThat(create(id).expect(201).text("organization")).isEqualTo("globex");
  }

  @Test
  void an_agent_leaves_its_organization_when_a_put_names_none() {
    organization("initech");
    String id = create("initech").expect(201).text("id");

    admin.put("/agents/" + id, Map.of("displayName", "Free")).expect(200);

    assertThat(admin.get("/agents/" + id).json().has("organization")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"umbrella", "nul\u0000"})
  void an_organization_that_nobody_knows_is_refused(String words) {
    assertInvalid(create(words), "organization");
  }

  @Test
  void an_agent_of_an_organization_that_was_deleted_lives_on() {
    String id = organization("hooli");
    String agent = create("hooli").expect(201).text("id");

    admin.delete("/organizations/" + id).expect(204);

    JsonNode shown = admin.get("/agents/" + agent).expect(200).json();
    admin.put("/agents/" + agent, shown).expect(200);
  }

  @Test
  void where_organizations_are_off_none_can_be_named() {
    try (TestRealm plain = TestRealm.create(realm.server())) {
      assertInvalid(
          plain
              .admin()
              .createAgent(Map.of("name", TestRealm.randomName("agent"), "organization", "acme")),
          "organization");
    }
  }

  private Answer create(String organization) {
    return admin.createAgent(
        Map.of("name", TestRealm.randomName("agent"), "organization", organization));
  }

  private String organization(String alias) {
    return admin
        .post(
            "/organizations",
            Map.of(
                "name", alias,
                "alias", alias,
                "domains", List.of(Map.of("name", alias + ".example"))))
        .expect(201)
        .createdId();
  }
}
