package io.github.agentidentity.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one surface differs from another, item by item, in the order of their kinds and names.
 *
 * @param items empty if they are the same
 */
public record SurfaceDiff(List<ItemChange> items) {

  public SurfaceDiff {
    items = List.copyOf(items);
  }

  /** What became of one item. */
  public enum Fate {
    ADDED,
    REMOVED,
    CHANGED
  }

  /**
   * One item that is not as it was.
   *
   * @param details where it changed; empty for one that was added or removed
   */
  public record ItemChange(Fate fate, SurfaceItem.Kind kind, String name, List<Detail> details) {
    public ItemChange {
      details = List.copyOf(details);
    }
  }

  /**
   * One place in an item.
   *
   * @param path a JSON pointer (RFC 6901)
   * @param before as it was, or null if nothing was there
   * @param after as it is, or null if nothing is there any more
   * @param words what changed in a text, word by word; empty for anything else
   */
  public record Detail(
      String path, @Nullable JsonNode before, @Nullable JsonNode after, List<TextPiece> words) {
    public Detail {
      words = List.copyOf(words);
    }
  }

  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** What must happen to the first to make it the second. */
  public static SurfaceDiff between(ToolSurface before, ToolSurface after) {
    Map<Key, SurfaceItem> was = byKey(before);
    Map<Key, SurfaceItem> is = byKey(after);
    SortedSet<Key> keys = new TreeSet<>(was.keySet());
    keys.addAll(is.keySet());
    List<ItemChange> changes = new ArrayList<>();
    for (Key key : keys) {
      change(key, was.get(key), is.get(key)).ifPresent(changes::add);
    }
    return new SurfaceDiff(changes);
  }

  private static Optional<ItemChange> change(
      Key key, @Nullable SurfaceItem was, @Nullable SurfaceItem is) {
    if (was == null) {
      return Optional.of(new ItemChange(Fate.ADDED, key.kind(), key.name(), List.of()));
    }
    if (is == null) {
      return Optional.of(new ItemChange(Fate.REMOVED, key.kind(), key.name(), List.of()));
    }
    if (was.digest().equals(is.digest())) {
      return Optional.empty();
    }
    List<Detail> details = JsonDifference.between(json(was), json(is));
    return Optional.of(new ItemChange(Fate.CHANGED, key.kind(), key.name(), details));
  }

  private static Map<Key, SurfaceItem> byKey(ToolSurface surface) {
    return surface.items().stream()
        .collect(Collectors.toMap(item -> new Key(item.kind(), item.name()), item -> item));
  }

  private static JsonNode json(SurfaceItem item) {
    try {
      return Json.tree(item.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the body of an item is JSON", e);
    }
  }

  /** Names are unique among the items of a kind. */
  private record Key(SurfaceItem.Kind kind, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::kind).thenComparing(Key::name).compare(this, other);
    }
  }
}
