package io.github.agentidentity.agent.service.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "'', '', true",
    "*, '', true",
    "'', a, false",
    "abc, abc, true",
    "abc, abcd, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "*.csv, a.csv, true",
    "*.csv, csv, false",
    "a*b*c, axxbyyc, true",
    "a*b*c, axxcyyb, false",
    "**, anything, true",
    "orders_*, orders_, true",
    "a.c, abc, false",
    "[a-z], b, false",
  })
  void star_is_anything_and_question_mark_one(String pattern, String text, boolean matches) {
    assertThat(Glob.matches(pattern, text)).isEqualTo(matches);
  }

  @Test
  void hostile_pattern_ends_soon() {
    String pattern = "*a".repeat(500) + "b";
    String text = "a".repeat(20_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(Glob.matches(pattern, text)).isFalse());
  }
}
