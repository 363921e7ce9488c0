package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.MetricsPage;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the modules of the pack let admins set in a realm, in one place. */
@RealmTest
final class SettingsIT {

  private static final String PATH = "/agent-settings";
  private static final String INTERVAL = "mcp.probe-interval";
  private static final String OWNERS = "mcp.conflicting-owners";

  private final TestRealm realm;
  private final AdminView admin;

  SettingsIT(TestRealm realm) {
    this.realm = realm;
    this.admin = new AdminView(realm.server().http(), realm.name());
  }

  @AfterEach
  void back_to_the_defaults() {
    Map<String, String> values = new HashMap<>();
    settings().forEach(setting -> values.put(setting.path("name").asText(), null));
    admin.put(PATH, Map.of("values", values)).expect(200);
  }

  @Test
  void every_module_names_its_settings_with_defaults_and_bounds() {
    assertThat(settings().findValuesAsText("module")).contains("governance", "mcp", "trust");
    JsonNode interval = setting(INTERVAL);
    assertThat(interval.path("kind").asText()).isEqualTo("DURATION");
    assertThat(interval.path("least").asText()).isEqualTo("PT1M");
    assertThat(interval.path("default").asText()).isEqualTo("PT15M");
    assertThat(interval.path("effective").asText()).isEqualTo("PT15M");
    assertThat(interval.has("value")).isFalse();
  }

  @Test
  void what_is_set_is_an_attribute_of_the_realm_until_it_is_taken_back() {
    change(INTERVAL, "PT5M").expect(200);
    assertThat(setting(INTERVAL).path("effective").asText()).isEqualTo("PT5M");
    assertThat(attributes().path(INTERVAL).asText()).isEqualTo("PT5M");

    change(INTERVAL, null).expect(200);
    assertThat(attributes().has(INTERVAL)).isFalse();
  }

  @Test
  void what_was_stored_past_the_endpoint_and_cannot_be_read_is_told_of() {
    Map<String, Object> attributes = new HashMap<>(Map.of("agent-identity.enabled", "true"));
    attributes.put("mcp.min-confidence", "a lot");
    realm.admin().put("", Map.of("attributes", attributes)).expect(204);

    JsonNode confidence = setting("mcp.min-confidence");
    assertThat(confidence.path("complaint").asText()).isEqualTo("must be a number from 0 to 1");
    assertThat(confidence.path("value").asText()).isEqualTo("a lot");
    assertThat(confidence.path("effective").asText()).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "mcp.probe-interval, PT30S",
    "mcp.conflicting-owners, 0",
    "mcp.min-confidence, NaN",
    "mcp.require-verified, yes",
    "mcp.registry-access, everybody",
    "mcp.allow-networks, '10.0.0.0/8, intranet'",
    "agent-governance.policy-zone, Middle/Earth",
    "agent-governance.approvers.high, no-such-role",
    "agent-governance.decision-retention, P1M",
    "agent-trust.certificate-anchors, a secret",
    "agent-trust.weight.compliance, 1",
    "agent-identity.scope-id, any",
    "displayName, any"
  })
  void nothing_is_changed_where_one_value_is_wrong(String name, String value) {
    Map<String, String> values = Map.of("mcp.attestation-life", "P1D", name, value);
    Answer answer = admin.put(PATH, Map.of("values", values)).expect(400);
    assertThat(answer.json().path("errors").findValuesAsText("field"))
        .containsExactly("values." + name);
    assertThat(attributes().has("mcp.attestation-life")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{'values':null}",
        "{'values':{'mcp.conflicting-owners':3}}",
        "{'values':{'mcp.conflicting-owners':'3','mcp.conflicting-owners':'4'}}",
        "{'values':{'mcp.conflicting-owners':{'a':1}}}",
        "{'values':{'mcp.allow-networks':'10.0.0.0/8\\u0000'}}",
        "{'values':{},'more':1}"
      })
  void body_that_is_something_else_is_refused(String body) {
    Answer answer = admin.send("PUT", PATH, body.replace('\'', '"'));
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void body_without_end_is_too_large() {
    assertThat(change("agent-trust.certificate-anchors", "x".repeat(70_000)).status())
        .isEqualTo(413);
  }

  @Test
  void all_that_is_wrong_is_told_at_once() {
    Map<String, String> values = Map.of(INTERVAL, "soon", OWNERS, "many", "nobody.knows", "1");
    Answer answer = admin.put(PATH, Map.of("values", values)).expect(400);
    assertThat(answer.json().path("errors")).hasSize(3);
  }

  @Test
  void viewers_see_settings_and_only_who_manages_the_realm_changes_them() {
    assertThat(People.administrator(realm, "view-agents").admin().get(PATH).status())
        .isEqualTo(200);
    assertThat(People.administrator(realm, "view-realm").admin().get(PATH).status()).isEqualTo(200);
    assertThat(People.administrator(realm, "view-users").admin().get(PATH).status()).isEqualTo(403);
    assertThat(put(People.administrator(realm, "manage-agents").admin())).isEqualTo(403);
    assertThat(put(People.administrator(realm, "manage-realm").admin())).isEqualTo(200);
    assertThat(realm.anonymous().get("/admin/realms/" + realm.name() + PATH).status())
        .isEqualTo(401);
  }

  @Test
  void agent_that_was_given_manage_realm_changes_nothing() {
    assertThat(put(People.agentWith(realm, realm.activeAgent(), "manage-realm"))).isEqualTo(403);
  }

  @Test
  void settings_of_another_realm_are_neither_seen_nor_changed(AdminClient server) {
    try (TestRealm other = TestRealm.create(server)) {
      var neighbour = People.administrator(other, "realm-admin");
      AdminView here = new AdminView(neighbour.http(), realm.name());
      assertThat(here.get(PATH).status()).isIn(401, 403);
      assertThat(put(here)).isIn(401, 403);
      assertThat(put(neighbour.admin())).isEqualTo(200);
      assertThat(attributes().has(OWNERS)).isFalse();
    }
  }

  @Test
  void whoever_changes_what_was_changed_meanwhile_is_told() {
    String tag = tag();
    change(OWNERS, "3").expect(200);
    assertThat(from(tag).put(PATH, values(OWNERS, "4")).status()).isEqualTo(409);
    assertThat(setting(OWNERS).path("value").asText()).isEqualTo("3");
    assertThat(from(tag()).put(PATH, values(OWNERS, "4")).status()).isEqualTo(200);
    assertThat(from("*").put(PATH, values(OWNERS, "5")).status()).isEqualTo(200);
  }

  @Test
  void of_many_who_change_one_version_at_once_one_succeeds() {
    AdminView view = from(tag());
    List<Integer> statuses =
        AtOnce.statuses(
            IntStream.range(2, 8)
                .mapToObj(i -> () -> view.put(PATH, values(OWNERS, String.valueOf(i)))));
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
  }

  @Test
  void of_many_who_change_at_once_without_a_version_nobody_is_overwritten_in_silence() {
    List<String> names = List.of(OWNERS, "mcp.conflicting-weight", "mcp.require-verified");
    List<String> given = List.of("7", "7", "true");
    List<Integer> statuses =
        AtOnce.statuses(
            IntStream.range(0, 3).mapToObj(i -> () -> change(names.get(i), given.get(i))));
    List<String> stored = new ArrayList<>();
    names.forEach(name -> stored.add(setting(name).path("value").asText()));
    assertThat(statuses).containsOnly(200, 409);
    IntStream.range(0, 3)
        .filter(i -> statuses.get(i) == 200)
        .forEach(i -> assertThat(stored.get(i)).isEqualTo(given.get(i)));
  }

  @Test
  void change_is_an_admin_event_and_counted(KeycloakBackend backend) {
    realm
        .admin()
        .put("", Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true))
        .expect(204);
    change(OWNERS, "3").expect(200);
    change(OWNERS, "none").expect(400);

    JsonNode events = realm.admin().get("/admin-events?resourcePath=agent-settings").json();
    assertThat(events).hasSize(1);
    assertThat(events.get(0).path("resourceType").asText()).isEqualTo("AGENT_SETTINGS");
    assertThat(events.get(0).path("representation").asText()).contains(OWNERS);
    assertThat(MetricsPage.series(backend, "agent_identity_operations_total", realm.name()))
        .anyMatch(line -> line.contains("operation=\"AGENT_SETTINGS_UPDATE\""))
        .anyMatch(line -> line.contains("operation=\"AGENT_SETTINGS_READ\""));
  }

  @Test
  void realm_in_which_the_pack_is_off_can_be_prepared() {
    realm.admin().put("/agent-identity", Map.of("enabled", false)).expect(200);
    assertThat(change("mcp.allow-networks", "10.0.0.0/8, fd00::/8").status()).isEqualTo(200);
    realm.admin().put("/agent-identity", Map.of("enabled", true)).expect(200);
  }

  private JsonNode settings() {
    return admin.get(PATH).expect(200).json().path("settings");
  }

  private JsonNode setting(String name) {
    return settings()
        .valueStream()
        .filter(setting -> setting.path("name").asText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode attributes() {
    return realm.admin().get("").expect(200).json().path("attributes");
  }

  private String tag() {
    return admin.get(PATH).expect(200).headers().firstValue("ETag").orElseThrow();
  }

  private AdminView from(String tag) {
    return new AdminView(realm.server().http().header("If-Match", tag), realm.name());
  }

  private Answer change(String name, String value) {
    return admin.put(PATH, values(name, value));
  }

  private static int put(AdminView view) {
    return view.put(PATH, values(OWNERS, "9")).status();
  }

  private static Map<String, Object> values(String name, String value) {
    Map<String, String> values = new HashMap<>();
    values.put(name, value);
    return Map.of("values", values);
  }
}
