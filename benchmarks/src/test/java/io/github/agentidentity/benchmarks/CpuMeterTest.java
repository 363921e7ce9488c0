package io.github.agentidentity.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the machine did is everything but idling and waiting for a disk. */
class CpuMeterTest {

  @Test
  void idle_and_waiting_ticks_do_not_count() {
    assertThat(CpuMeter.busy("cpu  100 20 30 99999 88888 4 6 0 0 0"))
        .isEqualTo(Duration.ofMillis(1_600));
  }
}
