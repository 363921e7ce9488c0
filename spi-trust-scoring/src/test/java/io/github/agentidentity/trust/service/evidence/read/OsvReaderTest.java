package io.github.agentidentity.trust.service.evidence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class OsvReaderTest {

  private static final String LOW = "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:L/I:N/A:N";
  private static final String HIGH = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N";

  private final OsvReader reader = new OsvReader();

  @Test
  void scan_that_finds_nothing_speaks_for_the_agent() {
    assertThat(names("{\"results\": []}")).containsExactly("audit");
  }

  @Test
  void record_alone_is_no_audit() {
    assertThat(names(record("GHSA-1", severity(HIGH)))).containsExactly("open-high");
  }

  @Test
  void vector_of_version_4_is_understood() {
    String critical = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";

    assertThat(names(record("GHSA-1", severity(critical)))).containsExactly("open-critical");
  }

  @Test
  void worst_of_all_severities_counts() {
    String both = severity(LOW) + ", \"database_specific\": {\"severity\": \"MODERATE\"}";

    assertThat(names(record("GHSA-1", both))).containsExactly("open-medium");
  }

  @Test
  void severity_that_cannot_be_read_is_not_harmless() {
    assertThat(names(record("GHSA-1", severity("whatever")))).containsExactly("open-medium");
  }

  @Test
  void record_and_its_alias_count_once() {
    String twice =
        "{\"vulns\": ["
            + record("GHSA-1", "\"aliases\": [\"CVE-1\"]")
            + ","
            + record("CVE-1", "\"aliases\": null")
            + "]}";

    assertThat(reader.read(SomeAgent.document(twice), SomeAgent.anyone()).points().getLast())
        .extracting(Point::negative)
        .isEqualTo(1.0);
  }

  @Test
  void withdrawn_record_counts_nothing() {
    assertThat(names(record("GHSA-1", "\"withdrawn\": \"2026-01-01T00:00:00Z\""))).isEmpty();
  }

  @Test
  void results_of_the_scanner_are_read() {
    String results =
        """
        {"results": [{"source": {"path": "go.mod", "type": "lockfile"}, "packages": [
          {"package": {"name": "lib", "version": "1", "ecosystem": "Go"}, "vulnerabilities": [%s]}]}]}
        """
            .formatted(record("GO-2026-1", severity(HIGH)));

    assertThat(names(results)).containsExactly("audit", "open-high");
  }

  @Test
  void what_is_none_of_these_is_refused() {
    assertRefused("{}", "osv-scanner");
  }

  @Test
  void record_without_its_time_is_refused() {
    assertRefused("{\"id\": \"GHSA-1\"}", "required");
  }

  private List<String> names(String text) {
    return reader.read(SomeAgent.document(text), SomeAgent.anyone()).points().stream()
        .map(Point::name)
        .toList();
  }

  private void assertRefused(String text, String word) {
    assertThatThrownBy(() -> names(text))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining(word);
  }

  private static String record(String id, String members) {
    return "{\"id\": \"" + id + "\", \"modified\": \"2026-01-01T00:00:00Z\", " + members + "}";
  }

  private static String severity(String vector) {
    return "\"severity\": [{\"type\": \"CVSS_V3\", \"score\": \"" + vector + "\"}]";
  }
}
