package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.KeycloakBackend;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A name has two to 63 of {@code a-z0-9._-}, is no word of a path and no UUID, and belongs to one
 * agent. Everything else is refused with a sentence, and leaves neither a row nor a client.
 */
@RealmTest
final class BadNameIT {

  private static final List<String> BAD_NAMES =
      List.of(
          "",
          " ",
          "a",
          "Agent",
          "größe",
          "агент",
          "агеnt",
          "\ud83e\udd16bot",
          "a/b",
          "../admin",
          "a%2Fb",
          "a b",
          "a:b",
          "a\nb",
          "a\u0000b",
          "a\u001b[31m",
          "a\u202eb",
          "-agent",
          ".agent",
          "_agent",
          "x".repeat(64),
          "x".repeat(10 * 1024),
          "<script>",
          "a'; drop table agt_agent; --");

  private final RealmAdmin admin;
  private final KeycloakBackend backend;

  BadNameIT(TestRealm realm, KeycloakBackend backend) {
    this.admin = realm.admin();
    this.backend = backend;
  }

  static Stream<String> badNames() {
    return BAD_NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("badNames")
  void a_name_of_another_shape_is_refused_and_named(String name) {
    assertInvalid(admin.createAgent(Map.of("name", name)), "name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "count",
        "import",
        "bulk",
        "enrolment-tokens",
        "me",
        "agents",
        "capabilities",
        "challenges",
        "keys",
        "rotate",
        "revoke",
        "suspend",
        "resume"
      })
  void a_word_of_a_path_is_refused(String word) {
    assertInvalid(admin.createAgent(Map.of("name", word)), "name");
  }

  @Test
  void a_name_that_looks_like_an_id_is_refused() {
    assertInvalid(
        admin.createAgent(Map.of("name", "0f5b2a1c-77aa-4a65-9a8e-3f0f2f6e1b11")), "name");
  }

  @Test
  void a_missing_name_is_refused() {
    assertInvalid(admin.createAgent(Map.of("displayName", "No name")), "name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "0a", "a.b_c-d", "agent", "admin", "null", "a..b"})
  void a_name_of_the_right_shape_is_accepted(String name) {
    assertThat(admin.createAgent(Map.of("name", name)).expect(201).text("name")).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pay\u202elap", "\u2066bot", "bo\u200bt", "two\u2028lines", "bel\u0007"})
  void a_shown_name_that_reads_as_another_is_refused(String disguised) {
    String name = TestRealm.randomName("agent");
    assertInvalid(admin.createAgent(Map.of("name", name, "displayName", disguised)), "displayName");
  }

  @ParameterizedTest
  @ValueSource(strings = {"بوت الفواتير", "בוט", "\ud83d\udc69\u200d\ud83d\udcbb", "می\u200cخواهم"})
  void a_shown_name_of_any_script_is_accepted(String shown) {
    String name = TestRealm.randomName("agent");
    admin.createAgent(Map.of("name", name, "displayName", shown)).expect(201);
  }

  @Test
  void the_longest_name_is_accepted() {
    admin.createAgent(Map.of("name", "x".repeat(63))).expect(201);
  }

  @Test
  void a_name_that_is_taken_is_a_conflict() {
    String name = TestRealm.randomName("agent");
    admin.createAgent(Map.of("name", name)).expect(201);

    assertProblem(admin.createAgent(Map.of("name", name)), 409, "conflict");
  }

  @Test
  void a_client_id_that_somebody_took_by_hand_is_a_conflict() {
    String name = TestRealm.randomName("agent");
    admin.post("/clients", Map.of("clientId", "agent:" + name)).expect(201);

    assertProblem(admin.createAgent(Map.of("name", name)), 409, "conflict");
    assertProblem(admin.get("/agents/" + name), 404, "not-found");
  }

  @Test
  void of_eight_registrations_of_one_name_at_the_same_moment_exactly_one_wins() {
    String name = TestRealm.randomName("agent");

    List<Integer> statuses =
        AtOnce.statuses(
            IntStream.range(0, 8).mapToObj(i -> () -> admin.createAgent(Map.of("name", name))));

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
    assertThat(admin.get("/agents/count?search=" + name).json().asLong()).isEqualTo(1);
    JsonNode clients = admin.get("/clients?clientId=agent:" + name).expect(200).json();
    assertThat(clients).hasSize(1);
  }

  @Test
  void registrations_of_one_name_at_the_same_moment_leave_no_orphan() {
    String name = TestRealm.randomName("agent");

    AtOnce.statuses(
        IntStream.range(0, 8).mapToObj(i -> () -> admin.createAgent(Map.of("name", name))));

    Orphans.assertNone(backend, admin.get("").expect(200).text("id"));
  }
}
