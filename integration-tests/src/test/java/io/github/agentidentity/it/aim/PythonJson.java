package io.github.agentidentity.it.aim;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes JSON as Python's {@code json.dumps(value, sort_keys=True)} does, byte by byte. */
final class PythonJson {

  private PythonJson() {}

  static String dumps(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case Map<?, ?> members -> writeMembers(members, out);
      case List<?> items -> writeItems(items, out);
      case String text -> writeText(text, out);
      default -> out.append(value);
    }
  }

  private static void writeMembers(Map<?, ?> members, StringBuilder out) {
    TreeMap<String, Object> sorted = new TreeMap<>();
    members.forEach((name, value) -> sorted.put((String) name, value));
    String separator = "{";
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      out.append(separator);
      writeText(member.getKey(), out);
      out.append(": ");
      write(member.getValue(), out);
      separator = ", ";
    }
    out.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void writeItems(List<?> items, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < items.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      write(items.get(i), out);
    }
    out.append(']');
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> out.append(c < ' ' || c > '~' ? "\\u%04x".formatted((int) c) : "" + c);
      }
    }
    out.append('"');
  }
}
