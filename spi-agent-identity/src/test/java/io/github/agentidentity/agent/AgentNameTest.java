package io.github.agentidentity.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is safe in a URL, a log and a client id, and never reads as something else in a path. */
class AgentNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"ab", "data-processor", "a.b_c-d", "0x", "a23456789"})
  void plain_words_are_names(String word) {
    assertThat(new AgentName(word).clientId()).isEqualTo("agent:" + word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "-ab", ".ab", "Ab", "a b", "a/b", "ä1", "a\u0000b", "a\nb", "ab\u202e"})
  void anything_else_is_refused(String word) {
    assertThatThrownBy(() -> new AgentName(word)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sixty_four_characters_are_too_many() {
    assertThat(new AgentName("a".repeat(63)).value()).hasSize(63);
    assertThatThrownBy(() -> new AgentName("a".repeat(64)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"count", "import", "bulk", "enrolment-tokens", "me"})
  void words_of_our_paths_are_reserved(String word) {
    assertThatThrownBy(() -> new AgentName(word)).hasMessageContaining("reserved");
    assertThat(AgentName.ofClientId("agent:" + word)).isEmpty();
  }

  @Test
  void a_name_that_looks_like_an_id_could_stand_in_for_another_agent() {
    assertThatThrownBy(() -> new AgentName("9c796aab-2abf-4860-9eb2-848d21c5ccb0"))
        .hasMessageContaining("reserved");
  }

  @Test
  void only_our_client_ids_hold_a_name() {
    assertThat(AgentName.ofClientId("agent:ab")).contains(new AgentName("ab"));
    assertThat(AgentName.ofClientId("account")).isEmpty();
    assertThat(AgentName.ofClientId("agent:A B")).isEmpty();
  }
}
