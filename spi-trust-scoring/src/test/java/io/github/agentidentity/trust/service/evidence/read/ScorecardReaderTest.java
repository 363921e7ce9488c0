package io.github.agentidentity.trust.service.evidence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScorecardReaderTest {

  private static final String REPOSITORY = "https://github.com/acme/planner";

  private final ScorecardReader reader = new ScorecardReader();

  @Test
  void checks_count_by_their_risk_and_score() {
    EvidenceReading reading =
        read(scorecard(check("Dangerous-Workflow", 10), check("License", 0), check("SAST", 5)));

    assertThat(reading.points())
        .extracting(Point::name, Point::positive, Point::negative)
        .containsExactly(
            tuple("Dangerous-Workflow", 1.0, 0.0),
            tuple("License", 0.0, 0.25),
            tuple("SAST", 0.25, 0.25));
  }

  @Test
  void check_without_a_result_counts_nothing() {
    EvidenceReading reading = read(scorecard(check("Fuzzing", -1), check("SBOM", 10)));

    assertThat(reading.points()).extracting(Point::name).containsExactly("SBOM");
  }

  @Test
  void date_of_the_scorecard_is_the_date_of_the_evidence() {
    assertThat(read(scorecard(check("SBOM", 10))).datedAt())
        .isEqualTo(Instant.parse("2026-06-01T00:00:00Z"));
  }

  @Test
  void nulls_that_the_tool_writes_are_let_through() {
    String real = scorecard(check("SBOM", 10)).replace("\"metadata\": []", "\"metadata\": null");

    assertThat(read(real).points()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git@github.com:acme/planner.git",
        "https://github.com/Acme/Planner/",
        "ssh://git@github.com/acme/planner",
        "git+https://github.com/acme/planner.git#main",
        "https://github.com/acme/planner/tree/main/agents"
      })
  void repository_may_be_declared_in_any_way(String declared) {
    assertThat(
            reader.read(SomeAgent.document(scorecard(check("SBOM", 10))), SomeAgent.of(declared)))
        .extracting(EvidenceReading::stream)
        .isEqualTo("github.com/acme/planner");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/acme/other",
        "https://gitlab.com/acme/planner",
        "https://github.com.evil.example/acme/planner",
        "https://evil.example/github.com/acme/planner"
      })
  void scorecard_of_another_repository_is_refused(String declared) {
    assertRefused(scorecard(check("SBOM", 10)), declared, "another repository");
  }

  @Test
  void scorecard_for_an_agent_without_a_repository_is_refused() {
    assertRefused(scorecard(check("SBOM", 10)), null, "declares no source repository");
  }

  @Test
  void future_dated_scorecard_is_refused() {
    assertRefused(
        scorecard(check("SBOM", 10)).replace("2026-06-01", "2026-06-17"), REPOSITORY, "future");
  }

  @Test
  void truncated_scorecard_is_refused() {
    String whole = scorecard(check("SBOM", 10));

    assertRefused(whole.substring(0, whole.length() - 20), REPOSITORY, "cut off");
  }

  @Test
  void check_given_twice_is_refused() {
    assertRefused(scorecard(check("SBOM", 10), check("SBOM", 10)), REPOSITORY, "twice");
  }

  @Test
  void score_beyond_the_scale_is_refused_and_the_place_named() {
    assertRefused(scorecard(check("SBOM", 11)), REPOSITORY, "/checks/0/score");
  }

  @Test
  void missing_member_is_named() {
    assertRefused("{\"date\":\"2026-06-01\"}", REPOSITORY, "required");
  }

  private EvidenceReading read(String text) {
    return reader.read(SomeAgent.document(text), SomeAgent.of(REPOSITORY));
  }

  private void assertRefused(String text, String repository, String word) {
    assertThatThrownBy(() -> reader.read(SomeAgent.document(text), SomeAgent.of(repository)))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining(word);
  }

  private static String scorecard(String... checks) {
    return """
    {"date": "2026-06-01", "repo": {"name": "github.com/acme/planner", "commit": "c0ffee"},
     "scorecard": {"version": "v5.3.0", "commit": "c22063e"}, "score": 7.5, "metadata": [],
     "checks": [%s]}
    """
        .formatted(String.join(",", checks));
  }

  private static String check(String name, int score) {
    return """
    {"name": "%s", "score": %d, "reason": "said so", "details": null,
     "documentation": {"url": "https://example.org", "short": "what it is"}}
    """
        .formatted(name, score);
  }
}
