package io.github.agentidentity.aim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A JSON value that keeps the very text it had, because signatures are over text: {@code 1.0} is
 * not {@code 1} here.
 */
public sealed interface RawJson {

  /** As it stood in the document, spaces included. */
  String source();

  /** Once more, with the members of every object sorted by name and the given separators. */
  default String sorted(Separators separators) {
    StringBuilder out = new StringBuilder();
    writeSorted(out, separators);
    return out.toString();
  }

  /** Writes {@link #sorted}. */
  void writeSorted(StringBuilder out, Separators separators);

  /** What stands between items and after a name. */
  enum Separators {
    /** Python's {@code json.dumps} as it comes. */
    PYTHON(", ", ": "),
    /** Nothing that could be left out. */
    COMPACT(",", ":");

    private final String item;
    private final String name;

    Separators(String item, String name) {
      this.item = item;
      this.name = name;
    }
  }

  /** A text, number, boolean or null. */
  record Scalar(String source) implements RawJson {

    public boolean isText() {
      return source.charAt(0) == '"';
    }

    public boolean isNull() {
      return source.equals("null");
    }

    @Override
    public void writeSorted(StringBuilder out, Separators separators) {
      out.append(source);
    }
  }

  /** An array. */
  record Items(String source, List<RawJson> values) implements RawJson {

    public Items {
      values = List.copyOf(values);
    }

    @Override
    public void writeSorted(StringBuilder out, Separators separators) {
      out.append('[');
      for (int i = 0; i < values.size(); i++) {
        out.append(i == 0 ? "" : separators.item);
        values.get(i).writeSorted(out, separators);
      }
      out.append(']');
    }
  }

  /** A member beside its name as written. */
  record Member(String rawName, RawJson value) {}

  /** An object, by decoded names; no name stands twice. */
  record Members(String source, Map<String, Member> byName) implements RawJson {

    /** Python orders texts by code point, not by the halves of surrogate pairs. */
    private static final Comparator<String> BY_CODE_POINT =
        (left, right) -> {
          int[] a = left.codePoints().toArray();
          int[] b = right.codePoints().toArray();
          return java.util.Arrays.compare(a, b);
        };

    @Override
    public void writeSorted(StringBuilder out, Separators separators) {
      List<Map.Entry<String, Member>> members = new ArrayList<>(byName.entrySet());
      members.sort(Map.Entry.comparingByKey(BY_CODE_POINT));
      out.append('{');
      for (int i = 0; i < members.size(); i++) {
        Member member = members.get(i).getValue();
        out.append(i == 0 ? "" : separators.item).append(member.rawName()).append(separators.name);
        member.value().writeSorted(out, separators);
      }
      out.append('}');
    }
  }
}
