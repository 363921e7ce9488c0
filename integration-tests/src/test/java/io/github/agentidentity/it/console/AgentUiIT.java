package io.github.agentidentity.it.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.admin.AdminView;
import io.github.agentidentity.it.admin.People;
import io.github.agentidentity.it.support.MetricsPage;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the menu of the console asks: by role, by realm and by language. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AgentUiIT {

  private static final String PATH = "/agent-ui";

  private final TestRealm realm;

  AgentUiIT(TestRealm realm) {
    this.realm = realm;
  }

  @ParameterizedTest
  @CsvSource({
    "view-agents, VIEW_AGENTS",
    "manage-agents, VIEW_AGENTS MANAGE_AGENTS",
    "approve-capabilities, VIEW_AGENTS APPROVE",
    "view-agent-audit, AUDIT",
    "view-realm, VIEW_REALM",
    "view-events, VIEW_EVENTS"
  })
  void each_role_permits_what_it_says_and_no_more(String role, String permissions) {
    JsonNode shown = shown(People.administrator(realm, role).admin(), "");
    assertThat(words(shown.path("permissions")))
        .containsExactlyInAnyOrder(permissions.split(" ", -1));
  }

  @Test
  void no_answer_may_be_kept_by_a_browser_or_a_proxy() {
    AdminView viewer = People.administrator(realm, "view-agents").admin();
    assertThat(List.of(viewer.get(PATH), viewer.get("/agents")))
        .allSatisfy(
            answer ->
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store"));
  }

  @Test
  void texts_are_left_out_for_who_has_them() {
    AdminView viewer = People.administrator(realm, "view-agents").admin();
    JsonNode state = shown(viewer, "?lang=de&part=state");
    assertThat(state.path("messages").size()).isZero();
    assertThat(words(state.path("permissions"))).containsExactly("VIEW_AGENTS");
  }

  @Test
  void who_has_no_role_for_agents_is_told_nothing() {
    AdminView stranger = People.administrator(realm, "view-users").admin();
    assertThat(stranger.get(PATH).status()).isEqualTo(403);
    assertThat(stranger.get(PATH).body()).doesNotContain("issuer");
    AdminView nobody = new AdminView(realm.anonymous(), realm.name());
    assertThat(nobody.get(PATH).status()).isEqualTo(401);
  }

  @Test
  void an_administrator_of_one_realm_learns_nothing_of_another(AdminClient server) {
    try (TestRealm other = TestRealm.create(server)) {
      AdminView boss = People.administrator(realm, "realm-admin").admin();
      assertThat(new AdminView(boss.http(), other.name()).get(PATH).status()).isIn(401, 403);
    }
  }

  @Test
  void an_agent_is_told_nothing() {
    AgentClient agent = realm.activeAgent();
    String token = agent.accessToken();
    AdminView caller = new AdminView(realm.anonymous().bearer(token), realm.name());
    assertThat(caller.get(PATH).status()).isEqualTo(403);
  }

  @Test
  void a_realm_that_is_switched_off_says_so_and_counts_nothing(AdminClient server) {
    try (TestRealm off = TestRealm.create(server)) {
      off.admin().put("/agent-identity", Map.of("enabled", false)).expect(200);
      JsonNode shown = off.admin().get(PATH).expect(200).json();
      assertThat(shown.path("enabled").asBoolean()).isFalse();
      assertThat(shown.path("badges")).isEmpty();
    }
  }

  @Test
  void texts_come_in_the_language_that_is_asked_for() {
    AdminView viewer = People.administrator(realm, "view-agents").admin();
    assertThat(text(shown(viewer, "?lang=de"), "nav.approvals")).isEqualTo("Freigaben");
    assertThat(text(shown(viewer, "?lang=en"), "nav.approvals")).isEqualTo("Approvals");
    assertThat(shown(viewer, "?lang=en&part=menu").at("/messages/action.save").isMissingNode())
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tlh", "../../../etc/passwd", "%E2%80%AE", "de_DE.UTF-8"})
  void a_language_that_nobody_knows_is_english(String language) {
    AdminView viewer = People.administrator(realm, "view-agents").admin();
    assertThat(text(shown(viewer, "?lang=" + language), "nav.agents")).isEqualTo("Agents");
  }

  @Test
  void each_look_is_counted(KeycloakBackend server) {
    shown(People.administrator(realm, "view-agents").admin(), "");
    assertThat(MetricsPage.series(server, "agent_identity_operations_total", realm.name()))
        .anyMatch(line -> line.contains("operation=\"AGENT_UI_READ\""));
  }

  private static JsonNode shown(AdminView caller, String query) {
    return caller.get(PATH + query).expect(200).json();
  }

  private static String text(JsonNode shown, String key) {
    return shown.path("messages").path(key).asText();
  }

  private static List<String> words(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
