package io.github.agentidentity.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class BodyTest {

  @Test
  void form_escapes_what_would_end_a_field() {
    assertThat(Body.form(Map.of("scope", "db:read api:call&x=1")).text())
        .isEqualTo("scope=db%3Aread+api%3Acall%26x%3D1");
  }

  @Test
  void json_text_is_sent_as_it_is() {
    assertThat(Body.json("{broken").text()).isEqualTo("{broken");
    assertThat(Body.json(Map.of("a", 1)).text()).isEqualTo("{\"a\":1}");
  }
}
