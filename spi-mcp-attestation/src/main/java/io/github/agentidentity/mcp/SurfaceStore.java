package io.github.agentidentity.mcp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The surfaces of the servers of one realm: of each server those that were ever approved, and the
 * one that was observed last.
 */
public interface SurfaceStore {

  /** The surface with everything that was said of its items. */
  Optional<ToolSurface> find(McpServerId server, SurfaceDigest digest);

  /** Which items the surface has, in its order; empty for a surface that is not kept. */
  List<ItemKey> items(McpServerId server, SurfaceDigest digest);

  /** Newest first. */
  List<Kept> list(McpServerId server);

  /**
   * Keeps a surface that was observed. One that was observed before and neither approved nor shown
   * since goes, so that a server that shows a new one each time takes no more room.
   */
  void observed(McpServerId server, ToolSurface surface, Instant now);

  /** Notes who approved a surface that is kept. */
  void pinned(McpServerId server, SurfaceDigest digest, String by, Instant now);

  /** One item without what is said of it. */
  record ItemKey(SurfaceItem.Kind kind, String name, SurfaceDigest digest) {}

  /**
   * A surface without its items.
   *
   * @param pinnedBy the id of the user who approved it last, if ever
   */
  record Kept(
      SurfaceDigest digest,
      int items,
      Instant firstSeenAt,
      Instant lastSeenAt,
      @Nullable Instant pinnedAt,
      @Nullable String pinnedBy) {}
}
