package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.SurfaceItem.Kind;
import io.github.agentidentity.mcp.ToolSurface;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that a server lists, page by page, up to what anybody could still review. */
final class Lists {

  static final int MOST_ITEMS = 5_000;
  private static final int MOST_PAGES = 500;
  private static final int METHOD_NOT_FOUND = -32601;

  private final Era era;
  private final List<SurfaceItem> items = new ArrayList<>();
  private int pages;

  private Lists(Era era) {
    this.era = era;
  }

  static ToolSurface of(Era era) throws ProbeFailed {
    Lists lists = new Lists(era);
    for (Kind kind : Kind.values()) {
      lists.read(kind);
    }
    return surface(lists.items);
  }

  static ToolSurface surface(List<SurfaceItem> items) throws ProbeFailed {
    try {
      return ToolSurface.of(items);
    } catch (IllegalArgumentException e) {
      throw unusable(e);
    }
  }

  static ProbeFailed unusable(IllegalArgumentException e) {
    return new ProbeFailed(
        Reason.NOT_MCP,
        "What the server offers cannot be pinned: " + StrictText.quoted(words(e)),
        e);
  }

  private static String words(IllegalArgumentException e) {
    return String.valueOf(e.getMessage());
  }

  private void read(Kind kind) throws ProbeFailed {
    if (!era.capabilities().has(feature(kind))) {
      return;
    }
    Set<String> seen = new HashSet<>();
    String cursor = null;
    do {
      JsonNode page = page(kind, cursor);
      if (page == null) {
        return;
      }
      add(kind, page.path(kind.member()));
      cursor = next(page, seen);
    } while (cursor != null);
  }

  /** Null where the server has the feature, and not this list of it. */
  private @Nullable JsonNode page(Kind kind, @Nullable String cursor) throws ProbeFailed {
    if (++pages > MOST_PAGES) {
      throw new ProbeFailed(
          Reason.TOO_LARGE, "The server lists more than " + MOST_PAGES + " pages");
    }
    RpcAnswer answer = era.list(method(kind), cursor);
    if (answer.isResult()) {
      return answer.result();
    }
    if (kind == Kind.RESOURCE_TEMPLATE && answer.errorCode() == METHOD_NOT_FOUND) {
      return null;
    }
    throw new ProbeFailed(
        Reason.NOT_MCP, "The server does not answer " + method(kind) + ": " + answer.complaint());
  }

  private void add(Kind kind, JsonNode entries) throws ProbeFailed {
    if (!entries.isArray()) {
      throw new ProbeFailed(
          Reason.NOT_MCP, "The server answers " + method(kind) + " without " + kind.member());
    }
    if (items.size() + entries.size() > MOST_ITEMS) {
      throw new ProbeFailed(
          Reason.TOO_LARGE,
          "The server offers more than " + MOST_ITEMS + " things, which nobody can review");
    }
    try {
      entries.forEach(entry -> items.add(SurfaceItem.of(kind, entry)));
    } catch (IllegalArgumentException e) {
      throw unusable(e);
    }
  }

  private static @Nullable String next(JsonNode page, Set<String> seen) throws ProbeFailed {
    JsonNode cursor = page.path("nextCursor");
    if (!cursor.isTextual()) {
      return null;
    }
    if (!seen.add(cursor.textValue())) {
      throw new ProbeFailed(Reason.NOT_MCP, "The server's pages go round in a circle");
    }
    return cursor.textValue();
  }

  private static String feature(Kind kind) {
    return kind == Kind.RESOURCE_TEMPLATE ? Kind.RESOURCE.member() : kind.member();
  }

  private static String method(Kind kind) {
    return kind == Kind.RESOURCE_TEMPLATE ? "resources/templates/list" : kind.member() + "/list";
  }
}
