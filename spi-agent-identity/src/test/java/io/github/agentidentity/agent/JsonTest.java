package io.github.agentidentity.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body says what it means, in the types that are asked for, or is refused. */
class JsonTest {

  record Form(String text, Integer number, Boolean flag) {}

  @Test
  void members_of_the_right_type_are_read() throws IOException {
    assertThat(read("{\"text\":\"a\",\"number\":1,\"flag\":true}"))
        .isEqualTo(new Form("a", 1, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":0}",
        "{\"text\":1.5}",
        "{\"text\":true}",
        "{\"text\":{}}",
        "{\"number\":\"1\"}",
        "{\"number\":1.0}",
        "{\"flag\":\"true\"}",
        "{\"flag\":1}",
        "{\"other\":1}",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{} {}"
      })
  void anything_else_is_refused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class);
  }

  private static Form read(String json) throws IOException {
    return Json.read(json.getBytes(StandardCharsets.UTF_8), Form.class);
  }
}
