package io.github.agentidentity.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON in the one form that everybody writes alike.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization Scheme</a>
 */
public final class CanonicalJson {

  /** Nobody's schema is nested deeper than this for a good reason. */
  public static final int DEEPEST = 100;

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical text of a value.
   *
   * @throws IllegalArgumentException if it cannot be written so: a number beyond IEEE 754, half a
   *     surrogate pair, or nesting beyond {@link #DEEPEST}
   */
  public static String of(JsonNode value) {
    CanonicalJson json = new CanonicalJson();
    json.write(value, 0);
    return json.out.toString();
  }

  private void write(JsonNode value, int depth) {
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("nested more than " + DEEPEST + " deep");
    }
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value, depth);
      case ARRAY -> writeArray(value, depth);
      case STRING -> writeText(value.textValue());
      case NUMBER -> out.append(number(value));
      case BOOLEAN, NULL -> out.append(value.asText());
      default -> throw new IllegalArgumentException("no JSON value: " + value.getNodeType());
    }
  }

  /** {@link String#compareTo} compares UTF-16 code units, as §3.2.3 wants. */
  private void writeObject(JsonNode object, int depth) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.sort(null);
    String separator = "{";
    for (String name : names) {
      out.append(separator);
      writeText(name);
      out.append(':');
      write(object.get(name), depth + 1);
      separator = ",";
    }
    out.append(names.isEmpty() ? "{}" : "}");
  }

  private void writeArray(JsonNode array, int depth) {
    out.append('[');
    for (int i = 0; i < array.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(array.get(i), depth + 1);
    }
    out.append(']');
  }

  private void writeText(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        requirePair(text, i);
        out.append(c).append(text.charAt(++i));
      } else {
        writeCharacter(c);
      }
    }
    out.append('"');
  }

  private void writeCharacter(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ') {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
          out.append(c);
        }
      }
    }
  }

  private static void requirePair(String text, int at) {
    boolean pair =
        Character.isHighSurrogate(text.charAt(at))
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1));
    if (!pair) {
      throw new IllegalArgumentException("a text holds half a surrogate pair");
    }
  }

  /** As ECMAScript writes numbers: with the digits that the JDK finds, laid out otherwise. */
  private static String number(JsonNode value) {
    double number = value.doubleValue();
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("a number is beyond IEEE 754");
    }
    if (number == 0) {
      return "0";
    }
    BigDecimal shortest = shortest(Math.abs(number)).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    int point = digits.length() - shortest.scale();
    return (number < 0 ? "-" : "") + layOut(digits, point);
  }

  /** The JDK wants two digits where one would do: 4.9E-324 for 5e-324. */
  private static BigDecimal shortest(double number) {
    BigDecimal found = new BigDecimal(Double.toString(number));
    BigDecimal single = found.round(new MathContext(1));
    return single.doubleValue() == number ? single : found;
  }

  /** Number::toString of ECMA-262: {@code point} is how many digits stand before the point. */
  private static String layOut(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    int exponent = point - 1;
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
  }
}
