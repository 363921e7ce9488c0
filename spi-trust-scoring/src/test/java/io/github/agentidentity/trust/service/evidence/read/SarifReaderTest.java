package io.github.agentidentity.trust.service.evidence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReaderTest {

  private static final String RULES =
      """
      [{"id": "sql", "properties": {"security-severity": "9.8"}},
       {"id": "lint", "defaultConfiguration": {"level": "note"}}]
      """;

  private final SarifReader reader = new SarifReader();

  @Test
  void run_that_finds_nothing_speaks_for_the_agent() {
    assertThat(read(log("")).points()).containsExactly(audit());
  }

  @Test
  void severity_of_the_rule_counts() {
    Point worst = read(log(result("\"ruleId\": \"sql\", \"ruleIndex\": 0"))).points().getLast();

    assertThat(worst)
        .extracting(Point::name, Point::negative, Point::critical)
        .containsExactly("open-critical", 8.0, true);
  }

  @Test
  void level_of_the_rule_counts_where_it_has_no_number() {
    assertThat(names(log(result("\"ruleId\": \"lint/of/sorts\""), result("\"ruleId\": \"lint\""))))
        .containsExactly("audit", "open-low", "open-medium");
  }

  @Test
  void own_level_of_a_result_counts_first() {
    assertThat(names(log(result("\"ruleId\": \"lint\", \"level\": \"error\""))))
        .containsExactly("audit", "open-high");
  }

  @Test
  void suppressed_result_is_answered() {
    assertThat(
            names(log(result("\"ruleId\": \"sql\", \"suppressions\": [{\"kind\": \"external\"}]"))))
        .containsExactly("audit", "answered");
  }

  @Test
  void suppression_that_is_under_review_does_not_count() {
    String waiting =
        "\"ruleId\": \"sql\","
            + " \"suppressions\": [{\"kind\": \"external\", \"status\": \"underReview\"}]";

    assertThat(names(log(result(waiting)))).containsExactly("audit", "open-critical");
  }

  @Test
  void result_that_passed_or_is_gone_is_not_open() {
    assertThat(
            names(
                log(
                    result("\"ruleId\": \"sql\", \"kind\": \"pass\""),
                    result("\"ruleId\": \"sql\", \"baselineState\": \"absent\""))))
        .containsExactly("audit");
  }

  @Test
  void run_that_failed_proves_nothing_by_finding_nothing() {
    String failed =
        log("")
            .replace(
                "\"results\"", "\"invocations\": [{\"executionSuccessful\": false}], \"results\"");

    assertThat(read(failed).points()).isEmpty();
  }

  @Test
  void ten_thousand_lints_are_bounded() {
    String[] lints = new String[10_000];
    Arrays.fill(lints, result("\"ruleId\": \"lint\""));

    assertThat(read(log(lints)).points().getLast().negative()).isEqualTo(25.0);
  }

  @Test
  void logs_of_one_tool_are_one_stream() {
    assertThat(read(log("")).stream()).isEqualTo("sarif:checker");
  }

  @Test
  void log_of_another_repository_is_refused() {
    String elsewhere =
        log("")
            .replace(
                "\"results\"",
                "\"versionControlProvenance\":"
                    + " [{\"repositoryUri\": \"https://github.com/acme/other\"}], \"results\"");

    assertRefused(elsewhere, "another repository");
  }

  @Test
  void log_that_does_not_fit_the_schema_is_refused_and_the_place_named() {
    assertRefused(log("{\"level\": \"error\"}"), "/runs/0/results/0");
  }

  @Test
  void log_of_another_version_is_refused() {
    assertRefused(log("").replace("2.1.0", "2.0.0"), "/version");
  }

  @Test
  void log_dated_in_the_future_is_refused() {
    String tomorrow =
        log("")
            .replace(
                "\"results\"",
                "\"invocations\": [{\"executionSuccessful\": true,"
                    + " \"endTimeUtc\": \"2026-06-16T12:00:00Z\"}], \"results\"");

    assertRefused(tomorrow, "future");
  }

  private static Point audit() {
    return Point.in("audit", 4.0, "An audit was carried out");
  }

  private List<String> names(String text) {
    return read(text).points().stream().map(Point::name).toList();
  }

  private EvidenceReading read(String text) {
    return reader.read(SomeAgent.document(text), SomeAgent.of("https://github.com/acme/planner"));
  }

  private void assertRefused(String text, String word) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining(word);
  }

  private static String log(String... results) {
    return """
    {"version": "2.1.0", "runs": [{
      "tool": {"driver": {"name": "checker", "rules": %s}}, "results": [%s]}]}
    """
        .formatted(RULES, String.join(",", results));
  }

  private static String result(String members) {
    return "{\"message\": {\"text\": \"so\"}, " + members + "}";
  }
}
