package io.github.agentidentity.agent.service.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.agentidentity.agent.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a value fits a matcher; whatever cannot be told does not fit. */
class MatcherTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"eu\"                       | \"eu\"",
        "1                            | 1.0",
        "1.10                         | 1.1",
        "true                         | true",
        "[\"eu\", \"us\"]             | \"us\"",
        "[1, 2]                       | 2.0",
        "{\"equals\": \"eu\"}         | \"eu\"",
        "{\"equals\": {\"a\": [1]}}   | {\"a\": [1]}",
        "{\"in\": [\"a\", \"b\"]}     | \"b\"",
        "{\"notIn\": [\"a\"]}         | \"b\"",
        "{\"min\": 1, \"max\": 9}     | 9",
        "{\"max\": 0.3}               | 0.3",
        "{\"min\": -1}                | 99999999999999999999",
        "{\"prefix\": \"orders_\"}    | \"orders_2026\"",
        "{\"glob\": \"*.csv\"}        | \"a/b.csv\"",
        "{\"maxLength\": 3}           | \"abc\"",
      })
  void value_fits(String matcher, String value) throws JsonProcessingException {
    assertThat(Matcher.matches(Json.tree(matcher), Json.tree(value))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"eu\"                       | \"EU\"",
        "\"1\"                        | 1",
        "1                            | \"1\"",
        "true                         | \"true\"",
        "null                         | 0",
        "[]                           | \"eu\"",
        "[\"eu\"]                     | [\"eu\"]",
        "{}                           | \"eu\"",
        "{\"smaller\": 3}             | 1",
        "{\"max\": 9, \"smaller\": 3} | 1",
        "{\"in\": \"abc\"}            | \"abc\"",
        "{\"notIn\": \"a\"}           | \"b\"",
        "{\"notIn\": [\"a\"]}         | [\"b\"]",
        "{\"notIn\": [\"a\"]}         | {\"b\": 1}",
        "{\"notIn\": [1]}             | 1.0",
        "{\"max\": 100}               | 100.01",
        "{\"max\": 100}               | \"7\"",
        "{\"max\": \"100\"}           | 7",
        "{\"min\": 1, \"max\": 9}     | 10",
        "{\"prefix\": \"orders_\"}    | \"Orders_1\"",
        "{\"prefix\": 1}              | 11",
        "{\"glob\": \"*.csv\"}        | \"a.csv.exe\"",
        "{\"maxLength\": 3}           | \"abcd\"",
        "{\"maxLength\": 3}           | 12",
        "{\"maxLength\": \"3\"}       | \"abc\"",
      })
  void value_does_not_fit(String matcher, String value) throws JsonProcessingException {
    assertThat(Matcher.matches(Json.tree(matcher), Json.tree(value))).isFalse();
  }
}
