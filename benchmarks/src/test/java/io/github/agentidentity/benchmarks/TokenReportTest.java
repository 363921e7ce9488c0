package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Others read the JSON: its shape is promised. */
class TokenReportTest {

  private final Rounds rounds = new Rounds();

  TokenReportTest() {
    rounds.add(
        Map.of(
            "ours100", Blocks.of(300, 10, 300),
            "ours1000", Blocks.of(200, 12, 200),
            "stockClientJwt", Blocks.of(100, 20, 300),
            "stockClientSecret", Blocks.of(160, 15, 240)));
  }

  @Test
  void each_grant_has_its_figures_and_ours_is_that_of_most_agents() {
    JsonNode json = Json.parse(report().json());

    for (String grant : List.of("ours", "stockClientJwt", "stockClientSecret")) {
      assertThat(json.path(grant).fieldNames())
          .toIterable()
          .contains("rps", "p50", "p95", "p99", "cpuMsPerOp", "errors");
    }
    assertThat(json.path("ours").path("rps").asDouble()).isEqualTo(200);
    assertThat(json.path("stockClientJwt").path("cpuMsPerOp").asDouble()).isEqualTo(3);
  }

  @Test
  void ratios_above_one_are_in_our_favour_except_that_of_latencies() {
    JsonNode ratios = Json.parse(report().json()).path("ratios");

    assertThat(ratios.path("throughputToStockClientJwt").asDouble()).isEqualTo(2);
    assertThat(ratios.path("throughputToStockClientSecret").asDouble()).isEqualTo(1.25);
    assertThat(ratios.path("cpuOfStockClientJwtToOurs").asDouble()).isEqualTo(3);
    assertThat(ratios.path("cpuOfStockClientSecretToOurs").asDouble()).isEqualTo(1.5);
    assertThat(ratios.path("p95ToFewestAgents").asDouble()).isEqualTo(1.2);
  }

  @Test
  void every_number_of_agents_has_ratios_of_its_own() {
    JsonNode few = Json.parse(report().json()).path("oursByAgents").path(0);

    assertThat(few.path("agents").asInt()).isEqualTo(100);
    assertThat(few.path("ratios").path("throughputToStockClientJwt").asDouble()).isEqualTo(3);
    assertThat(few.path("ratios").has("p95ToFewestAgents")).isFalse();
  }

  @Test
  void the_heap_is_told_per_agent() {
    HeapSnapshot empty = new HeapSnapshot(Map.of("A", 1_000L));
    HeapSnapshot loaded = new HeapSnapshot(Map.of("A", 1_000L, "B", 500_000L));
    HeapSnapshot touched = new HeapSnapshot(Map.of("A", 1_000L, "B", 1_500_000L));
    HeapUse use = new HeapUse(1_000, empty, loaded, touched);

    JsonNode heap =
        Json.parse(new TokenReport(List.of(100, 1_000), rounds, use, Map.of()).json()).path("heap");

    assertThat(heap.path("bytesPerClientLoaded").asLong()).isEqualTo(500);
    assertThat(heap.path("bytesPerClientTouched").asLong()).isEqualTo(1_500);
  }

  @Test
  void the_table_has_a_row_for_each_grant() {
    assertThat(report().markdown())
        .contains(
            "| ours, 100 agents | 300.0 |",
            "| ours, 1000 agents | 200.0 |",
            "| stock `client-jwt`, Ed25519 key | 100.0 |",
            "| stock `client-secret` | 160.0 |");
  }

  private TokenReport report() {
    return new TokenReport(List.of(100, 1_000), rounds, null, Map.of("cores", 2));
  }
}
