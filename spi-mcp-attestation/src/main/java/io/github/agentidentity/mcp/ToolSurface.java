package io.github.agentidentity.mcp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that a server offers, whatever the order in which it was listed.
 *
 * <p>The digest is over the canonical JSON (RFC 8785) of one object with the members {@code
 * prompts}, {@code resourceTemplates}, {@code resources} and {@code tools}: arrays, empty where
 * there is nothing, of the entries as the server gave them, sorted by name or URI as UTF-16 code
 * units. Whoever sees the same lists computes the same digest.
 *
 * @param items by kind, then by name
 */
public record ToolSurface(List<SurfaceItem> items, SurfaceDigest digest) {

  public static final ToolSurface EMPTY = of(List.of());

  public ToolSurface {
    items = List.copyOf(items);
  }

  /**
   * The surface of these items.
   *
   * @throws IllegalArgumentException if two of a kind have one name: nobody could say which is
   *     meant
   */
  public static ToolSurface of(List<SurfaceItem> items) {
    List<SurfaceItem> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(SurfaceItem::kind).thenComparing(SurfaceItem::name));
    for (int i = 1; i < sorted.size(); i++) {
      SurfaceItem item = sorted.get(i);
      if (isSame(sorted.get(i - 1), item)) {
        throw new IllegalArgumentException(
            "two entries of " + item.kind().member() + " have the name '" + item.name() + "'");
      }
    }
    return new ToolSurface(sorted, SurfaceDigest.of(document(sorted)));
  }

  /** Those of one kind, by name. */
  public List<SurfaceItem> of(SurfaceItem.Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  private static boolean isSame(SurfaceItem one, SurfaceItem other) {
    return one.kind() == other.kind() && one.name().equals(other.name());
  }

  private static String document(List<SurfaceItem> sorted) {
    return Arrays.stream(SurfaceItem.Kind.values())
        .map(kind -> '"' + kind.member() + "\":" + list(kind, sorted))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String list(SurfaceItem.Kind kind, List<SurfaceItem> sorted) {
    return sorted.stream()
        .filter(item -> item.kind() == kind)
        .map(SurfaceItem::body)
        .collect(Collectors.joining(",", "[", "]"));
  }
}
