package io.github.agentidentity.aim;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical form of a JSON value.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
final class Jcs {

  /** Where ECMAScript stops writing numbers without an exponent; nothing beyond is expected. */
  private static final BigDecimal LARGEST_PLAIN = new BigDecimal("1e21");

  private Jcs() {}

  static String of(RawJson value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(RawJson value, StringBuilder out) {
    switch (value) {
      case RawJson.Members members -> writeMembers(members, out);
      case RawJson.Items items -> writeItems(items, out);
      case RawJson.Scalar scalar -> writeScalar(scalar, out);
    }
  }

  private static void writeMembers(RawJson.Members members, StringBuilder out) {
    String separator = "{";
    // RFC 8785 sorts by UTF-16 code units, as String does.
    Map<String, RawJson.Member> sorted = new TreeMap<>(members.byName());
    for (Map.Entry<String, RawJson.Member> member : sorted.entrySet()) {
      out.append(separator);
      writeText(member.getKey(), out);
      out.append(':');
      write(member.getValue().value(), out);
      separator = ",";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void writeItems(RawJson.Items items, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < items.values().size(); i++) {
      out.append(i == 0 ? "" : ",");
      write(items.values().get(i), out);
    }
    out.append(']');
  }

  private static void writeScalar(RawJson.Scalar scalar, StringBuilder out) {
    char first = scalar.source().charAt(0);
    if (scalar.isText()) {
      writeText(JsonStrings.decode(scalar.source()), out);
    } else if (first == '-' || Character.isDigit(first)) {
      out.append(number(scalar.source()));
    } else {
      out.append(scalar.source());
    }
  }

  private static String number(String source) {
    double value = Double.parseDouble(source);
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return shortest.abs().compareTo(LARGEST_PLAIN) < 0 ? shortest.toPlainString() : source;
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    out.append('"');
  }
}
