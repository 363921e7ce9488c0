package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

/** Reads what {@code jcmd GC.class_histogram} prints. */
class HeapSnapshotTest {

  private static final String HISTOGRAM =
      """
      4711:
       num     #instances         #bytes  class name (module)
      -------------------------------------------------------
         1:         51024        4870112  [B (java.base@25.0.3)
         2:          7000         224000  java.util.HashMap$Node (java.base@25.0.3)
      Total         58024        5094112
      """;

  private static final String LATER =
      """
         1:         51024        5870112  [B (java.base@25.0.3)
         2:          7000         224000  java.util.HashMap$Node (java.base@25.0.3)
         3:            10            160  some.Newcomer
         4:             9         999999  [Ljdk.internal.vm.FillerElement; (java.base@25.0.3)
      """;

  @Test
  void all_classes_add_up_to_the_printed_total() {
    assertThat(HeapSnapshot.parse(HISTOGRAM).total()).isEqualTo(5_094_112);
  }

  @Test
  void what_fills_the_gaps_between_objects_is_not_alive() {
    assertThat(HeapSnapshot.parse(LATER).total()).isEqualTo(6_094_272);
  }

  @Test
  void the_classes_that_grew_most_come_first() {
    HeapSnapshot empty = HeapSnapshot.parse(HISTOGRAM);
    HeapSnapshot later = HeapSnapshot.parse(LATER);

    assertThat(later.growthSince(empty)).isEqualTo(1_000_160);
    assertThat(later.growers(empty, 2))
        .containsExactly(entry("[B", 1_000_000L), entry("some.Newcomer", 160L));
  }
}
