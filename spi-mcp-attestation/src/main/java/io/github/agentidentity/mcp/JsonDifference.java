package io.github.agentidentity.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.mcp.SurfaceDiff.Detail;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where two JSON values differ, as deep as they are both of one kind. */
final class JsonDifference {

  /** Somebody has to read it: beyond that, the rest of the item is one difference. */
  private static final int MOST = 200;

  private final List<Detail> found = new ArrayList<>();

  private JsonDifference() {}

  static List<Detail> between(JsonNode before, JsonNode after) {
    JsonDifference difference = new JsonDifference();
    difference.compare("", before, after);
    if (difference.found.size() > MOST) {
      return List.of(new Detail("", before, after, List.of()));
    }
    return difference.found;
  }

  private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (before == null || after == null) {
      found.add(new Detail(path, before, after, List.of()));
    } else if (before.equals(after) || found.size() > MOST) {
      return;
    } else if (before.isObject() && after.isObject()) {
      members(path, before, after);
    } else if (before.isArray() && after.isArray()) {
      elements(path, before, after);
    } else {
      found.add(new Detail(path, before, after, words(before, after)));
    }
  }

  private static List<TextPiece> words(JsonNode before, JsonNode after) {
    return before.isTextual() && after.isTextual()
        ? TextPiece.between(before.asText(), after.asText())
        : List.of();
  }

  private void members(String path, JsonNode before, JsonNode after) {
    Set<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      compare(path + "/" + escaped(name), before.get(name), after.get(name));
    }
  }

  /** Lists of one-line values, such as {@code required}, are sets to whoever reads them. */
  private void elements(String path, JsonNode before, JsonNode after) {
    if (isPlain(before) && isPlain(after)) {
      plain(path, before, after);
      return;
    }
    int longest = Math.max(before.size(), after.size());
    for (int i = 0; i < longest; i++) {
      compare(path + "/" + i, before.get(i), after.get(i));
    }
  }

  private void plain(String path, JsonNode before, JsonNode after) {
    Set<JsonNode> was = new LinkedHashSet<>();
    Set<JsonNode> is = new LinkedHashSet<>();
    before.forEach(was::add);
    after.forEach(is::add);
    if (was.equals(is)) {
      found.add(new Detail(path, before, after, List.of()));
      return;
    }
    was.stream()
        .filter(value -> !is.contains(value))
        .forEach(value -> found.add(new Detail(path + "/-", value, null, List.of())));
    is.stream()
        .filter(value -> !was.contains(value))
        .forEach(value -> found.add(new Detail(path + "/-", null, value, List.of())));
  }

  private static boolean isPlain(JsonNode array) {
    for (JsonNode element : array) {
      if (element.isContainerNode()) {
        return false;
      }
    }
    return true;
  }

  /** RFC 6901 §3. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
