package io.github.agentidentity.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArgumentsTest {

  @Test
  void nothing_said_means_port_8080_until_ctrl_c() {
    assertThat(Arguments.parse(List.of())).isEqualTo(new Arguments(8080, false));
  }

  @Test
  void both_spellings_of_a_port_are_read() {
    assertThat(Arguments.parse(List.of("--port", "81"))).isEqualTo(new Arguments(81, false));
    assertThat(Arguments.parse(List.of("--once", "--port=82"))).isEqualTo(new Arguments(82, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--port", "--port=0", "--port=65536", "--port=-1", "--port=x", "--prot"})
  void nonsense_is_refused_with_a_sentence(String word) {
    assertThatThrownBy(() -> Arguments.parse(List.of(word)))
        .isInstanceOf(StoryException.class)
        .message()
        .endsWith(".");
  }
}
