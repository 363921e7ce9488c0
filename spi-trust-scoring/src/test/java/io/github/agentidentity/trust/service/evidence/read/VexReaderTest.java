package io.github.agentidentity.trust.service.evidence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.trust.EvidenceReading;
import io.github.agentidentity.trust.EvidenceReading.Point;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VexReaderTest {

  private final VexReader reader = new VexReader();

  @ParameterizedTest
  @ValueSource(strings = {"1.4", "1.5", "1.6"})
  void each_version_is_read(String version) {
    assertThat(names(bom(version, ""))).containsExactly("audit");
  }

  @Test
  void exploitable_vulnerability_counts_by_its_rating() {
    assertThat(names(bom("1.6", vulnerability("exploitable", "critical"))))
        .containsExactly("audit", "open-critical");
  }

  @Test
  void not_affected_is_answered() {
    assertThat(names(bom("1.6", vulnerability("not_affected", "critical"))))
        .containsExactly("audit", "answered");
  }

  @Test
  void vulnerability_that_nobody_rated_is_not_harmless() {
    assertThat(names(bom("1.6", "{\"id\": \"CVE-2026-1\"}")))
        .containsExactly("audit", "open-medium");
  }

  @Test
  void vector_counts_where_no_word_is_given() {
    String rated =
        "{\"id\": \"CVE-2026-1\", \"ratings\": [{\"method\": \"CVSSv31\","
            + " \"vector\": \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\"}]}";

    assertThat(names(bom("1.6", rated))).containsExactly("audit", "open-critical");
  }

  @Test
  void time_of_the_document_is_the_time_of_the_evidence() {
    assertThat(read(bom("1.6", "")).datedAt()).isEqualTo(Instant.parse("2026-06-01T08:00:00Z"));
  }

  @Test
  void documents_about_one_component_are_one_stream() {
    assertThat(read(bom("1.6", "")).stream()).isEqualTo("vex:acme/planner");
  }

  @Test
  void bom_without_vulnerabilities_says_nothing_and_is_refused() {
    assertRefused("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\"}", "vulnerabilities");
  }

  @Test
  void unknown_state_is_refused() {
    assertRefused(
        bom("1.6", vulnerability("whatever", "low")), "/vulnerabilities/0/analysis/state");
  }

  @Test
  void other_formats_are_refused() {
    assertRefused("{\"bomFormat\": \"SPDX\", \"specVersion\": \"1.6\"}", "CycloneDX");
  }

  private List<String> names(String text) {
    return read(text).points().stream().map(Point::name).toList();
  }

  private EvidenceReading read(String text) {
    return reader.read(SomeAgent.document(text), SomeAgent.anyone());
  }

  private void assertRefused(String text, String word) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(AgentException.Invalid.class)
        .hasMessageContaining(word);
  }

  private static String bom(String version, String vulnerabilities) {
    return """
    {"bomFormat": "CycloneDX", "specVersion": "%s", "version": 1,
     "metadata": {"timestamp": "2026-06-01T08:00:00Z",
       "component": {"type": "application", "group": "acme", "name": "planner", "version": "1"}},
     "vulnerabilities": [%s]}
    """
        .formatted(version, vulnerabilities);
  }

  private static String vulnerability(String state, String severity) {
    return """
    {"id": "CVE-2026-1", "ratings": [{"severity": "%s"}], "analysis": {"state": "%s"}}
    """
        .formatted(severity, state);
  }
}
