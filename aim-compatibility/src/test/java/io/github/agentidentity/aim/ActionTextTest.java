package io.github.agentidentity.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is signed is found in the body by its text, whatever Python wrote there. The cases are
 * Python's own output: {@code src/test/python/generate_cases.py}.
 */
class ActionTextTest {

  static Stream<JsonNode> cases() throws IOException {
    try (InputStream file = ActionTextTest.class.getResourceAsStream("action-texts.json")) {
      JsonNode cases = JsonMapper.builder().build().readTree(file);
      return StreamSupport.stream(cases.spliterator(), false);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_body_sorted_by_python_gives_the_text_that_python_signed(JsonNode example) {
    assertThat(signed(example.get("snake").asText())).isEqualTo(example.get("signed").asText());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_body_in_any_order_and_camel_case_gives_it_too(JsonNode example) {
    assertThat(signed(example.get("camel").asText())).isEqualTo(example.get("signed").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"action_type", "agent_id", "context", "resource", "timestamp"})
  void every_one_of_the_five_members_must_be_there(String missing) {
    String body = Vectors.BARE_INNER.replace("\"" + missing + "\"", "\"other\"");
    assertThatThrownBy(() -> signed(body))
        .isInstanceOf(Malformed.class)
        .hasMessage(missing + " is required");
  }

  private static String signed(String body) {
    byte[] text = ActionText.of(WireBody.of(Vectors.utf8(body)));
    return new String(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
