package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a scenario writes for people and for machines says the same. */
class FiguresTest {

  private final ScenarioReport report =
      new ScenarioReport(
          "decision", List.of("decision"), rounds(), Map.of("p99ToP50", 2.5), Map.of("cores", 2));

  @Test
  void table_has_a_row_for_each_contestant_and_each_ratio() {
    assertThat(report.markdown()).contains("| decision |").contains("| p99ToP50 | 2.50 |");
  }

  @Test
  void json_names_contestants_ratios_and_machine() {
    assertThat(report.json()).contains("\"decision\"", "\"ratios\"", "\"machine\"", "\"rps\"");
  }

  private static Rounds rounds() {
    Rounds rounds = new Rounds();
    rounds.add(Map.of("decision", Blocks.of(10, 5, 20)));
    return rounds;
  }
}
