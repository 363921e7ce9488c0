package io.github.agentidentity.mcp.service.drift;

import io.github.agentidentity.mcp.SurfaceDiff;
import io.github.agentidentity.mcp.SurfaceDiff.Fate;
import io.github.agentidentity.mcp.SurfaceDiff.ItemChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A difference in one sentence, such as {@code changed: tool echo; added: tool mail}. */
final class DriftSummary {

  private static final int MOST_NAMED = 5;
  private static final int LONGEST_NAME = 64;

  private DriftSummary() {}

  static String of(SurfaceDiff diff) {
    List<String> parts = new ArrayList<>();
    for (Fate fate : List.of(Fate.CHANGED, Fate.ADDED, Fate.REMOVED)) {
      List<ItemChange> items = diff.items().stream().filter(item -> item.fate() == fate).toList();
      if (!items.isEmpty()) {
        parts.add(fate.name().toLowerCase(Locale.ROOT) + ": " + names(items));
      }
    }
    return String.join("; ", parts);
  }

  private static String names(List<ItemChange> items) {
    String named =
        items.stream().limit(MOST_NAMED).map(DriftSummary::name).collect(Collectors.joining(", "));
    int more = items.size() - MOST_NAMED;
    return more > 0 ? named + " and " + more + " more" : named;
  }

  /** The server chose the name: it must not write lines of its own into what people read. */
  private static String name(ItemChange item) {
    String kind = item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String name = item.name().replaceAll("\\p{Cntrl}", " ");
    String fit = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    return kind + " " + fit;
  }
}
