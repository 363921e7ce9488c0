package io.github.agentidentity.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x202A, 0x202E, 0x2066, 0x2069, 0x2028, 0x2029, 0x200B, 0x2060, 0xFEFF, 0x00AD, 0x2063,
        0x3164, 0xFFFA, 0xE0001, 0xE0041
      })
  void what_turns_breaks_or_hides_is_a_disguise(int character) {
    assertThat(Disguise.is(character)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        'a', ' ', 0x200C, 0x200D, 0x200F, 0x05D0, 0x0627, 0x1F916, 0x2065, 0x206A, 0xFE0F, 0xE0080
      })
  void what_names_are_written_with_is_none(int character) {
    assertThat(Disguise.is(character)).isFalse();
  }
}
