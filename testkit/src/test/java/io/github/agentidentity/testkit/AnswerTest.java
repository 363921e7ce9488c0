package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AnswerTest {

  private static Answer answer(int status, String body) {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of("Location", List.of("http://h/admin/realms/r/agents/42")), (n, v) -> true);
    return new Answer(status, headers, body);
  }

  @Test
  void created_id_is_the_last_segment_of_the_location() {
    assertThat(answer(201, "").createdId()).isEqualTo("42");
  }

  @Test
  void expected_status_lets_the_answer_through() {
    assertThat(answer(200, "{\"a\":\"b\"}").expect(200, 201).text("a")).isEqualTo("b");
  }

  @Test
  void unexpected_status_shows_the_body() {
    assertThatIllegalStateException()
        .isThrownBy(() -> answer(409, "taken").expect(201))
        .withMessage("expected [201], but got 409 taken");
  }
}
