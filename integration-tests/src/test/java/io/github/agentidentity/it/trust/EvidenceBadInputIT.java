package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is no evidence is refused in words, and leaves nothing behind. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvidenceBadInputIT {

  private final Evidences evidence;
  private final AgentClient agent;
  private final TestRealm realm;

  EvidenceBadInputIT(TestRealm realm) {
    this.realm = realm;
    this.evidence = new Evidences(realm);
    this.agent = evidence.agent(null);
  }

  @Test
  void scorecard_of_another_repository_is_refused() {
    assertRefused(
        Documents.scorecard("github.com/acme/other", Instant.now(), 10), "another repository");
  }

  @Test
  void future_dated_scorecard_is_refused() {
    assertRefused(
        Documents.scorecard("github.com/acme/planner", Instant.now().plusSeconds(86_400), 10),
        "future");
  }

  @Test
  void truncated_scorecard_is_refused() {
    String whole = Documents.scorecard(10);
    assertRefused(whole.substring(0, whole.length() / 2), "cut off");
  }

  @Test
  void zip_is_refused_unopened() {
    assertRefused("PK\u0003\u0004 and so on", "compressed");
  }

  @Test
  void compressed_body_is_refused_unopened() {
    Answer answer =
        evidence.push(
            realm.server().http().header("Content-Encoding", "gzip"), agent, "scorecard", "x");
    assertThat(answer.status()).isIn(401, 415);
    Answer admin =
        evidence.upload(
            realm.server().http().header("Content-Encoding", "gzip"), agent, "scorecard", "x");
    assertThat(admin.status()).isEqualTo(415);
  }

  @Test
  void five_megabytes_are_too_many() {
    String text = "{\"date\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}";
    evidence.upload(agent, "scorecard", text).expect(413);
  }

  @Test
  void fifty_megabytes_are_refused_and_the_server_stands() throws IOException {
    try {
      String text = "{\"date\": \"" + "x".repeat(50 * 1024 * 1024) + "\"}";
      assertThat(evidence.upload(agent, "scorecard", text).status()).isEqualTo(413);
    } catch (java.io.UncheckedIOException e) {
      // The server may hang up before all of it was sent.
      assertThat(e.getCause()).isInstanceOf(IOException.class);
    }
    evidence.list(agent).expect(200);
  }

  @Test
  void unknown_kind_is_refused_and_the_known_ones_named() {
    Answer answer = evidence.upload(agent, "diploma", "{}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("scorecard").contains("\"field\":\"kind\"");
  }

  @Test
  void document_with_a_nul_is_refused() {
    assertRefused("{\"a\":\"\u0000\"}", "NUL");
  }

  @Test
  void unknown_document_is_not_found() {
    realm.admin().get(Evidences.path(agent) + "/nothing").expect(404);
    realm.admin().get(Evidences.path(agent) + "/%00").expect(404, 400);
    realm.admin().delete(Evidences.path(agent) + "/nothing").expect(404);
  }

  private void assertRefused(String text, String word) {
    Answer answer = evidence.upload(agent, "scorecard", text);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains(word).contains("\"field\":\"document\"");
    assertThat(evidence.list(agent).json()).isEmpty();
  }
}
