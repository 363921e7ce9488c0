package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.admin.Challenges.Challenge;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Base64Url;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever signs the challenge with a key of the agent proves that key, and the first proof makes
 * the agent ACTIVE. A challenge is good for one try, and nobody learns from it which agents exist.
 */
@RealmTest
final class ChallengeIT {

  private final TestRealm realm;
  private final Challenges challenges;

  ChallengeIT(TestRealm realm) {
    this.realm = realm;
    this.challenges = new Challenges(realm);
  }

  @Test
  void the_right_answer_activates_a_pending_agent() {
    AgentClient agent = realm.pendingAgent();

    Answer answered = challenges.answer(agent, challenges.open(agent.name())).expect(200);

    assertThat(answered.text("status")).isEqualTo("ACTIVE");
    agent.token().expect(200);
  }

  @Test
  void a_challenge_has_32_random_bytes_and_five_minutes() {
    AgentClient agent = realm.pendingAgent();

    Answer opened = challenges.ask(agent.name()).expect(201);

    assertThat(Base64Url.decode(opened.text("challenge"))).hasSize(32);
    assertThat(Instant.parse(opened.text("expiresAt")))
        .isBetween(
            Instant.now().plus(Duration.ofMinutes(4)), Instant.now().plus(Duration.ofMinutes(5)));
    assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void a_key_without_a_proof_works_after_its_challenge() {
    AgentClient agent = realm.activeAgent();
    AgentClient second = agent.withKey(AgentKeyPair.generate());
    realm
        .admin()
        .post("/agents/" + agent.name() + "/keys", Map.of("publicKey", second.key().jwk()))
        .expect(201);
    assertThat(second.token().status()).isEqualTo(400);

    challenges.answer(second, challenges.open(agent.name())).expect(200);

    second.token().expect(200);
  }

  @Test
  void a_signature_by_a_key_of_nobody_is_refused() {
    AgentClient agent = realm.pendingAgent();
    AgentClient stranger = agent.withKey(AgentKeyPair.generate());

    assertNotProved(agent, challenges.answer(stranger, challenges.open(agent.name())));
  }

  @Test
  void a_signature_by_a_key_of_another_agent_is_refused() {
    AgentClient agent = realm.pendingAgent();
    AgentClient other = agent.withKey(realm.activeAgent().key());

    assertNotProved(agent, challenges.answer(other, challenges.open(agent.name())));
  }

  @Test
  void a_signature_over_another_text_is_refused() {
    AgentClient agent = realm.pendingAgent();
    Challenge challenge = challenges.open(agent.name());

    assertNotProved(agent, challenges.answer(challenge, agent.key(), challenge.challenge()));
  }

  @Test
  void a_signature_for_another_realm_is_refused() {
    AgentClient agent = realm.pendingAgent();
    Challenge challenge = challenges.open(agent.name());
    String text = Challenges.text(realm.issuer() + "2", agent.name(), challenge);

    assertNotProved(agent, challenges.answer(challenge, agent.key(), text));
  }

  @Test
  void a_second_try_on_the_same_challenge_is_refused() {
    AgentClient agent = realm.pendingAgent();
    Challenge challenge = challenges.open(agent.name());
    challenges.answer(challenge, agent.key(), "wrong").expect(400);

    assertNotProved(agent, challenges.answer(agent, challenge));
  }

  @Test
  void an_answer_that_was_accepted_is_not_accepted_again() {
    AgentClient agent = realm.pendingAgent();
    Challenge challenge = challenges.open(agent.name());
    challenges.answer(agent, challenge).expect(200);

    assertProblem(challenges.answer(agent, challenge), 400, "not-proved");
  }

  @Test
  void of_four_right_answers_at_the_same_moment_exactly_one_counts() {
    AgentClient agent = realm.pendingAgent();
    Challenge challenge = challenges.open(agent.name());

    List<Integer> statuses =
        AtOnce.statuses(
            IntStream.range(0, 4).mapToObj(i -> () -> challenges.answer(agent, challenge)));

    assertThat(statuses).containsOnly(200, 400).containsOnlyOnce(200);
  }

  @Test
  void a_challenge_that_nobody_opened_is_refused() {
    AgentClient agent = realm.pendingAgent();
    Challenge invented = new Challenge(UUID.randomUUID().toString(), "x".repeat(43));

    assertNotProved(agent, challenges.answer(agent, invented));
  }

  @Test
  void an_unknown_agent_gets_a_challenge_that_looks_the_same() {
    Answer known = challenges.ask(realm.pendingAgent().name());
    Answer unknown = challenges.ask("nobody-knows");

    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(shape(unknown)).isEqualTo(shape(known));
  }

  @Test
  void an_answer_for_an_unknown_agent_is_refused_in_the_same_words() {
    AgentClient known = realm.pendingAgent();
    AgentClient unknown = realm.admin().agent("nobody-knows", AgentKeyPair.generate());

    Answer wrong =
        challenges.answer(challenges.open(known.name()), known.key(), "not the right text");
    Answer answered = challenges.answer(unknown, challenges.open("nobody-knows"));

    assertThat(answered.status()).isEqualTo(wrong.status());
    assertThat(answered.body()).isEqualTo(wrong.body());
  }

  @Test
  void a_revoked_agent_cannot_come_back_by_a_challenge() {
    AgentClient agent = realm.activeAgent();
    Challenge challenge = challenges.open(agent.name());
    realm.admin().revoke(agent.name()).expect(204);

    assertProblem(challenges.answer(agent, challenge), 400, "not-proved");

    assertThat(status(agent)).isEqualTo("REVOKED");
  }

  @Test
  void a_suspended_agent_stays_suspended_whatever_it_proves() {
    AgentClient agent = realm.activeAgent();
    realm.admin().suspend(agent.name(), "test").expect(204);

    challenges.answer(agent, challenges.open(agent.name()));

    assertThat(status(agent)).isEqualTo("SUSPENDED");
    assertThat(agent.token().status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"agent\":null}", "{\"agent\":[\"x\"]}"})
  void a_request_that_names_no_agent_is_refused(String body) {
    Answer refused =
        realm.anonymous().post("/realms/" + realm.name() + "/agent-identity/challenges", body);

    assertProblem(refused, 400, "invalid-request");
  }

  @Test
  void a_signature_that_is_no_base64url_is_named() {
    AgentClient agent = realm.pendingAgent();
    Challenge challenge = challenges.open(agent.name());

    assertInvalid(
        challenges.answer(challenge.id(), agent.key().thumbprint(), "not base64!"), "signature");
  }

  private void assertNotProved(AgentClient agent, Answer answer) {
    assertProblem(answer, 400, "not-proved");
    assertThat(status(agent)).isEqualTo("PENDING");
  }

  private String status(AgentClient agent) {
    return realm.admin().get("/agents/" + agent.name()).expect(200).text("status");
  }

  /** Which members there are, and how long what is random. */
  private static List<Object> shape(Answer answer) {
    return List.of(
        answer.json().properties().stream().map(Map.Entry::getKey).toList(),
        answer.text("id").length(),
        answer.text("challenge").length());
  }
}
