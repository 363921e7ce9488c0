package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertNothingFromInside;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Json;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A body that is not exactly what is asked for is refused with a problem that names the member;
 * what two readers could understand differently is an error, and nothing of the server's inside
 * shows.
 */
@RealmTest
final class BadBodyIT {

  private final TestRealm realm;
  private final RealmAdmin admin;

  BadBodyIT(TestRealm realm) {
    this.realm = realm;
    this.admin = realm.admin();
  }

  @ParameterizedTest
  @CsvSource({
    "displayName, 'two\u0007bells'",
    "displayName, 'two\nlines'",
    "displayName, 'nul\u0000'",
    "description, 'nul\u0000'",
    "version, '1\t2'",
    "type, 'no spaces'",
    "type, ''",
    "repositoryUrl, 'javascript:alert(1)'",
    "repositoryUrl, 'data:text/html,x'",
    "repositoryUrl, '//git.example.com/x'",
    "repositoryUrl, 'git.example.com'",
    "repositoryUrl, 'https://'",
    "documentationUrl, 'JavaScript:alert(1)'",
    "documentationUrl, 'file:///etc/passwd'",
    "documentationUrl, 'https://docs.example.com/a b'",
    "owner, 'nul\u0000'",
    "organization, 'nul\u0000'",
    "publicKey, 'AAAA'"
  })
  void a_value_that_does_not_fit_is_refused_and_named(String member, String value) {
    assertInvalid(admin.createAgent(Map.of("name", randomName(), member, value)), member);
  }

  @ParameterizedTest
  @CsvSource({
    "displayName, 256",
    "description, 2001",
    "type, 65",
    "version, 65",
    "repositoryUrl, 1025",
    "owner, 10240",
    "publicKey, 10240"
  })
  void a_value_that_is_too_long_is_refused_and_named(String member, int length) {
    assertInvalid(
        admin.createAgent(Map.of("name", randomName(), member, "x".repeat(length))), member);
  }

  @Test
  void all_that_is_wrong_is_named_at_once() {
    Answer refused =
        admin.createAgent(Map.of("name", "Bad", "type", "no good", "repositoryUrl", "ftp:x"));

    assertThat(refused.json().path("errors").findValuesAsText("field"))
        .containsExactlyInAnyOrder("name", "type", "repositoryUrl");
  }

  @Test
  void an_unknown_member_is_refused_and_named() {
    assertInvalid(admin.createAgent(Map.of("name", randomName(), "colour", "red")), "colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "status", "clientId", "createdAt", "verifiedAt"})
  void what_the_server_decides_cannot_be_given_at_registration(String member) {
    assertInvalid(admin.createAgent(Map.of("name", randomName(), member, "x")), member);
  }

  static Stream<String> malformed() {
    String name = "{\"name\":\"malformed-body\"}";
    return Stream.of(
        "",
        "null",
        "[]",
        "\"name\"",
        "1",
        "true",
        "{",
        name + "x",
        name + name,
        name + " {}",
        "{\"name\":\"malformed-body\",\"name\":\"other-body\"}",
        "{\"name\":\"malformed-body\",}",
        "{'name':'malformed-body'}",
        "{\"name\":[\"malformed-body\"]}",
        "{\"name\":{\"a\":1}}",
        "{\"name\":\"malformed-body\",\"capabilities\":\"db:read\"}",
        "{\"name\":\"malformed-body\",\"capabilities\":[{}]}",
        "[".repeat(30_000),
        "{\"name\":\"malformed-body\",\"publicKey\":" + "[".repeat(30_000));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void a_body_that_is_malformed_is_refused(String body) {
    assertProblem(admin.post("/agents", body), 400, "invalid-request");

    assertThat(admin.get("/agents/malformed-body").status()).isEqualTo(404);
  }

  @Test
  void a_body_of_a_hundred_thousand_levels_is_refused() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertProblem(admin.post("/agents/import", deep), 400, "invalid-request");
    assertProblem(admin.post("/agents", deep), 413, "too-large");
  }

  @Test
  void constraints_of_a_thousand_levels_and_more_are_refused() {
    String agent = realm.activeAgent().name();
    String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);

    assertProblem(
        admin.post(
            "/agents/" + agent + "/capabilities",
            "{\"capability\":\"db:read\",\"constraints\":" + deep + "}"),
        400,
        "invalid-request");
  }

  @Test
  void a_body_of_a_megabyte_is_too_large() {
    Map<String, Object> body = Map.of("name", randomName(), "description", "x".repeat(1 << 20));

    assertProblem(admin.createAgent(body), 413, "too-large");
  }

  @Test
  void a_self_registration_of_a_megabyte_is_too_large() {
    String body = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";

    assertProblem(
        realm.anonymous().post("/realms/" + realm.name() + "/agent-identity/agents", body),
        413,
        "too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void another_content_type_is_refused(String type) {
    String path = "/admin/realms/" + realm.name() + "/agents";
    Body body = new Body(type, Json.write(Map.of("name", randomName())));

    Answer refused = realm.server().http().send("POST", path, body);

    assertThat(refused.status()).isEqualTo(415);
    assertNothingFromInside(refused);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/agents/nul%00name",
        "/agents?search=nul%00",
        "/agents?owner=nul%00",
        "/agents?owner=group:nul%00",
        "/agents?type=nul%00",
        "/agents/%FF%FE",
        "/agents/a%2Fb",
        "/agents/..%2Fclients",
        "/agents?first=many",
        "/capabilities/nul%00",
        "/capabilities?search=nul%00"
      })
  void a_path_that_makes_no_sense_is_no_error_of_the_server(String path) {
    Answer answer = admin.get(path);

    assertThat(answer.status()).as(answer.body()).isIn(400, 404);
    assertNothingFromInside(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "/agents/{id}/capabilities, capability",
    "/agents/{id}/keys, label",
    "/agents/{id}/keys, publicKey",
    "/agents/{id}/suspend, reason",
    "/agents/enrolment-tokens, description"
  })
  void a_nul_character_is_refused_and_named(String path, String member) {
    String id = admin.createAgent(Map.of("name", randomName())).expect(201).text("id");

    assertInvalid(admin.post(path.replace("{id}", id), Map.of(member, "nul\u0000")), member);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul%00", "unknown"})
  void a_thumbprint_that_nobody_has_is_not_found(String thumbprint) {
    String id = admin.createAgent(Map.of("name", randomName())).expect(201).text("id");

    assertProblem(
        admin.post("/agents/" + id + "/keys/" + thumbprint + "/revoke"), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nul%00", "unknown"})
  void an_enrolment_token_that_is_not_there_is_not_found(String id) {
    assertProblem(admin.delete("/agents/enrolment-tokens/" + id), 404, "not-found");
  }

  @Test
  void a_challenge_for_a_nul_character_looks_like_any_other() {
    JsonNode opened = new Challenges(realm).ask("nul\u0000").expect(201).json();

    assertThat(opened.path("challenge").asText()).hasSize(43);
  }

  @Test
  void an_answer_by_the_key_nul_is_refused() {
    Challenges challenges = new Challenges(realm);
    Challenges.Challenge challenge = challenges.open(realm.pendingAgent().name());

    assertProblem(challenges.answer(challenge.id(), "nul\u0000", "AAAA"), 400, "not-proved");
  }

  private static String randomName() {
    return TestRealm.randomName("agent");
  }
}
