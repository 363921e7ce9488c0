package io.github.agentidentity.agent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConfigurationTableTest {

  @Test
  void committed_table_says_what_the_code_says() throws IOException {
    new GeneratedFile("spi-agent-identity", "docs/configuration.md")
        .mustSay(ConfigurationTable.markdown());
  }

  @Test
  void durations_are_written_in_the_largest_unit_that_fits() {
    assertThat(Setting.words(Duration.ofDays(30))).isEqualTo("30 days");
    assertThat(Setting.words(Duration.ofHours(24))).isEqualTo("1 day");
    assertThat(Setting.words(Duration.ofMinutes(5))).isEqualTo("5 minutes");
    assertThat(Setting.words(Duration.ofSeconds(60))).isEqualTo("60 seconds");
  }
}
