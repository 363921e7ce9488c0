package io.github.agentidentity.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.DoubleNode;
import io.github.agentidentity.agent.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples and samples of RFC 8785. */
class CanonicalJsonTest {

  /** Appendix B. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2",
  })
  void number_is_written_as_ecmascript_does(String bits, String text) {
    double number = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(CanonicalJson.of(DoubleNode.valueOf(number))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1", "1E2, 100", "-0.0, 0", "9007199254740993, 9007199254740992", "4.50, 4.5"})
  void number_has_one_spelling(String given, String text) throws JsonProcessingException {
    assertThat(canonical(given)).isEqualTo(text);
  }

  /** §3.2.2. */
  @Test
  void text_is_escaped_only_where_it_must_be() throws JsonProcessingException {
    String given = "{\"string\": \"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}";
    assertThat(canonical(given))
        .isEqualTo("{\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** §3.2.3: by UTF-16 code units, where the emoji comes before the Hebrew presentation form. */
  @Test
  void members_are_sorted_by_code_units() throws JsonProcessingException {
    String given =
        "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,"
            + "\"\\u00f6\":7}";
    assertThat(canonical(given))
        .isEqualTo(
            "{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,"
                + "\"\ufb33\":3}");
  }

  @Test
  void whitespace_goes_and_order_of_lists_stays() throws JsonProcessingException {
    assertThat(canonical(" { \"b\" : [ 2 , 1 , {} , [] ] , \"a\" : [ true , false , null ] } "))
        .isEqualTo("{\"a\":[true,false,null],\"b\":[2,1,{},[]]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"a\\ud83d\""})
  void what_has_no_canonical_form_is_refused(String given) {
    assertThatThrownBy(() -> canonical(given)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nesting_has_an_end() throws JsonProcessingException {
    String deepest = "[".repeat(CanonicalJson.DEEPEST) + "]".repeat(CanonicalJson.DEEPEST);
    assertThat(canonical(deepest)).isEqualTo(deepest);
    assertThatThrownBy(() -> canonical("[[" + deepest + "]]"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String canonical(String json) throws JsonProcessingException {
    return CanonicalJson.of(Json.tree(json));
  }
}
