package io.github.agentidentity.aim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body is JSON that every reader understands alike, or it is refused. */
class WireBodyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{}x",
        "{} {}",
        "[]",
        "null",
        "\"text\"",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-Infinity}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":+1}",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{\"a\" 1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":\"\n\"}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"open",
        "{\"a\":tru}",
        "{\"a\":truex}",
      })
  void text_that_is_not_an_object_is_refused(String text) {
    assertThatThrownBy(() -> body(text)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"context\":{\"a\":1,\"a\":1}}",
        "{\"context\":[{\"a\":1,\"a\":1}]}",
      })
  void a_member_given_twice_is_refused(String text) {
    assertThatThrownBy(() -> body(text))
        .isInstanceOf(Malformed.class)
        .hasMessageContaining("twice");
  }

  @Test
  void nesting_beyond_64_levels_is_refused() {
    assertThat(body("{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}").has("a")).isTrue();
    String deep = "{\"a\":" + "[".repeat(1000) + "]".repeat(1000) + "}";
    assertThatThrownBy(() -> body(deep)).isInstanceOf(Malformed.class).hasMessageContaining("64");
  }

  @Test
  void a_body_beyond_64_kib_is_refused() {
    String long1 = "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}";
    assertThatThrownBy(() -> body(long1)).isInstanceOf(Malformed.class);
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "\"m" + i + "\":1")
            .collect(Collectors.joining(",", "{", "}"));
    assertThatThrownBy(() -> body(many)).isInstanceOf(Malformed.class);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    byte[] bytes = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
    assertThatThrownBy(() -> WireBody.of(bytes)).isInstanceOf(Malformed.class);
  }

  @Test
  void the_character_nul_is_refused_in_a_text_that_is_read() {
    assertThatThrownBy(() -> body("{\"a\":\"x\\u0000\"}").text("a")).isInstanceOf(Malformed.class);
  }

  @Test
  void texts_are_unescaped() {
    assertThat(body("{\"a\":\"\\u00e9\\ud83d\\ude00\\n\\\"\\/\"}").text("a"))
        .hasValue("é\uD83D\uDE00\n\"/");
  }

  @Test
  void the_first_spelling_that_is_there_counts() {
    WireBody body = body("{\"displayName\":\"A\",\"agent_type\":null,\"agentType\":\"custom\"}");
    assertThat(body.text("display_name", "displayName")).hasValue("A");
    assertThat(body.text("agent_type", "agentType")).hasValue("custom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "{\"a\":true}", "{\"a\":[]}", "{\"a\":{}}"})
  void what_is_not_a_text_is_not_taken_for_one(String text) {
    assertThatThrownBy(() -> body(text).text("a")).isInstanceOf(Malformed.class);
  }

  private static WireBody body(String text) {
    return WireBody.of(Vectors.utf8(text));
  }
}
