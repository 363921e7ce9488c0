package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.KeycloakBackend;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An enrolment token is a limited right to register: so many agents, of these types, until then.
 * Its secret is shown once and stored as a hash, and why it is refused is nobody's business.
 */
@RealmTest
final class EnrolmentTokenIT {

  private static final String PATH = "/agents/enrolment-tokens";

  private final RealmAdmin admin;
  private final TestRealm realm;
  private final Enrolments enrolments;
  private final KeycloakBackend backend;

  EnrolmentTokenIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm;
    this.admin = realm.admin();
    this.enrolments = new Enrolments(realm);
    this.backend = backend;
  }

  @Test
  void the_answer_to_its_creation_has_the_secret_and_may_not_be_cached() {
    Answer issued = enrolments.issue(Map.of("uses", 3, "description", "CI fleet")).expect(201);

    assertThat(issued.text("token")).startsWith("agt_enrol_").hasSizeGreaterThan(50);
    assertThat(issued.json().path("usesLeft").asInt()).isEqualTo(3);
    assertThat(issued.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void the_list_shows_the_token_without_its_secret() {
    Answer issued = enrolments.issue(Map.of("description", "shown once")).expect(201);

    Answer list = admin.get(PATH).expect(200);

    assertThat(list.json().findValuesAsText("id")).contains(issued.text("id"));
    assertThat(list.body()).doesNotContain(issued.text("token")).doesNotContain("agt_enrol_");
  }

  @Test
  void the_database_keeps_a_hash_of_the_secret_only() {
    Answer issued = enrolments.issue(Map.of()).expect(201);
    String secret = issued.text("token");

    String row =
        Sql.of(backend)
            .strings("select t::text from agt_enrolment t where t.id = ?", issued.text("id"))
            .getFirst();

    assertThat(row).doesNotContain(secret).doesNotContain(secret.substring(10));
  }

  @Test
  void without_terms_it_is_good_for_one_agent_and_a_day() {
    Answer issued = enrolments.issue(Map.of()).expect(201);

    assertThat(issued.json().path("usesLeft").asInt()).isEqualTo(1);
    assertThat(Instant.parse(issued.text("expiresAt")))
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
  }

  @Test
  void whoever_has_it_registers_an_active_agent_that_nobody_owns() {
    Answer registered = enrolments.enrol(enrolments.secret()).expect(201);

    assertThat(registered.text("status")).isEqualTo("ACTIVE");
    assertThat(registered.json().has("owner")).isFalse();
  }

  @Test
  void it_may_be_the_bearer_token_of_the_request() {
    String secret = enrolments.secret();
    Map<String, Object> body =
        enrolments.registration(TestRealm.randomName("agent"), AgentKeyPair.generate());

    enrolments.register(realm.anonymous().bearer(secret), body).expect(201);
  }

  @Test
  void an_agent_enrolled_with_it_is_granted_what_it_says() {
    String capability = TestRealm.randomName("cap");
    realm.define(capability);
    String secret =
        enrolments.issue(Map.of("capabilities", List.of(capability))).expect(201).text("token");
    AgentKeyPair key = AgentKeyPair.generate();
    String name = TestRealm.randomName("agent");

    enrolments.enrol(secret, name, key).expect(201);

    assertThat(admin.agent(name, key).token(capability).expect(200).text("scope"))
        .contains(capability);
  }

  @Test
  void each_registration_takes_one_use() {
    Answer issued = enrolments.issue(Map.of("uses", 2)).expect(201);

    enrolments.enrol(issued.text("token")).expect(201);

    assertThat(usesLeft(issued.text("id"))).isEqualTo(1);
  }

  @Test
  void a_registration_that_fails_takes_none() {
    Answer issued = enrolments.issue(Map.of("uses", 1)).expect(201);
    String taken = realm.activeAgent().name();

    assertProblem(
        enrolments.enrol(issued.text("token"), taken, AgentKeyPair.generate()), 409, "conflict");

    assertThat(usesLeft(issued.text("id"))).isEqualTo(1);
    enrolments.enrol(issued.text("token")).expect(201);
  }

  @Test
  void a_token_that_is_used_up_is_refused() {
    String secret = enrolments.secret();
    enrolments.enrol(secret).expect(201);

    assertProblem(enrolments.enrol(secret), 401, "enrolment-refused");
  }

  @Test
  void a_token_that_nobody_issued_is_refused_in_the_same_words() {
    String used = enrolments.secret();
    enrolments.enrol(used).expect(201);

    JsonNode unknown =
        assertProblem(enrolments.enrol("agt_enrol_" + "x".repeat(43)), 401, "enrolment-refused");

    assertThat(unknown).isEqualTo(enrolments.enrol(used).json());
  }

  @Test
  void a_token_that_has_expired_is_refused() {
    String secret =
        enrolments.issue(Map.of("uses", 100, "expiresIn", "PT1S")).expect(201).text("token");

    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertProblem(enrolments.enrol(secret), 401, "enrolment-refused"));
  }

  @Test
  void a_token_that_was_deleted_is_refused() {
    Answer issued = enrolments.issue(Map.of()).expect(201);

    admin.delete(PATH + "/" + issued.text("id")).expect(204);

    assertProblem(enrolments.enrol(issued.text("token")), 401, "enrolment-refused");
  }

  @Test
  void a_token_that_was_deleted_cannot_be_deleted_again() {
    String id = enrolments.issue(Map.of()).expect(201).text("id");
    admin.delete(PATH + "/" + id).expect(204);

    assertProblem(admin.delete(PATH + "/" + id), 404, "not-found");
  }

  @Test
  void an_agent_of_another_type_is_refused() {
    String secret =
        enrolments.issue(Map.of("types", List.of("langchain"))).expect(201).text("token");
    Map<String, Object> body =
        enrolments.registration(TestRealm.randomName("agent"), AgentKeyPair.generate());
    body.put("enrolmentToken", secret);
    body.put("type", "crewai");

    assertInvalid(enrolments.register(realm.anonymous(), body), "type");
  }

  @Test
  void the_bearer_of_a_token_cannot_name_an_owner() {
    Map<String, Object> body =
        enrolments.registration(TestRealm.randomName("agent"), AgentKeyPair.generate());
    body.put("enrolmentToken", enrolments.secret());
    body.put("owner", "admin");

    assertInvalid(enrolments.register(realm.anonymous(), body), "owner");
  }

  @Test
  void the_bearer_of_a_token_cannot_ask_for_capabilities() {
    Map<String, Object> body =
        enrolments.registration(TestRealm.randomName("agent"), AgentKeyPair.generate());
    body.put("enrolmentToken", enrolments.secret());
    body.put("capabilities", List.of("db:read"));

    assertInvalid(enrolments.register(realm.anonymous(), body), "capabilities");
  }

  @Test
  void of_eight_bearers_of_a_single_use_at_the_same_moment_exactly_one_wins() {
    String secret = enrolments.secret();

    List<Integer> statuses =
        AtOnce.statuses(IntStream.range(0, 8).mapToObj(i -> () -> enrolments.enrol(secret)));

    assertThat(statuses).containsOnly(201, 401).containsOnlyOnce(201);
  }

  @ParameterizedTest
  @CsvSource({
    "uses, 0",
    "uses, -1",
    "uses, 100001",
    "expiresIn, PT0S",
    "expiresIn, P366D",
    "expiresIn, tomorrow"
  })
  void impossible_terms_are_refused_and_named(String member, String value) {
    Object given = "uses".equals(member) ? Integer.valueOf(value) : value;

    assertInvalid(enrolments.issue(Map.of(member, given)), member);
  }

  @Test
  void a_capability_outside_of_the_catalogue_cannot_be_promised() {
    assertInvalid(enrolments.issue(Map.of("capabilities", List.of("no:such"))), "capabilities");
  }

  @Test
  void as_many_types_as_are_allowed_fit_into_a_row() {
    enrolments.issue(Map.of("types", longestTypes(30))).expect(201);
  }

  @Test
  void one_type_more_is_refused_and_named() {
    assertInvalid(enrolments.issue(Map.of("types", longestTypes(31))), "types");
  }

  private static List<String> longestTypes(int number) {
    return IntStream.range(10, 10 + number).mapToObj(i -> i + "x".repeat(62)).toList();
  }

  private int usesLeft(String id) {
    for (JsonNode token : admin.get(PATH).expect(200).json()) {
      if (token.path("id").asText().equals(id)) {
        return token.path("usesLeft").asInt();
      }
    }
    throw new AssertionError("not listed: " + id);
  }
}
