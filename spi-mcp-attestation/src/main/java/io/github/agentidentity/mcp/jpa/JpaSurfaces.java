package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.SurfaceStore;
import io.github.agentidentity.mcp.ToolSurface;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.SelectionQuery;

record JpaSurfaces(Rows rows) implements SurfaceStore {

  private static final String OF_SERVER =
      " from McpSurfaceEntity s where s.realmId = :realm and s.serverId = :server";

  @Override
  public Optional<ToolSurface> find(McpServerId server, SurfaceDigest digest) {
    return rows.one(surface(server, digest)).map(kept -> ToolSurface.of(items(kept)));
  }

  @Override
  public List<ItemKey> items(McpServerId server, SurfaceDigest digest) {
    return rows
        .many(
            rows.query(
                    "select i.kind, i.name, i.digest from McpSurfaceItemEntity i"
                        + " join McpSurfaceEntity s on s.id = i.surfaceId"
                        + " where s.realmId = :realm and s.serverId = :server"
                        + " and s.digest = :digest",
                    Object[].class)
                .setParameter("server", server.value())
                .setParameter("digest", digest.value()))
        .stream()
        .map(JpaSurfaces::key)
        .sorted(Comparator.comparing(ItemKey::kind).thenComparing(ItemKey::name))
        .toList();
  }

  @Override
  public List<Kept> list(McpServerId server) {
    return rows
        .many(
            rows.query(
                    "select s" + OF_SERVER + " order by s.lastSeenAt desc, s.firstSeenAt desc",
                    McpSurfaceEntity.class)
                .setParameter("server", server.value()))
        .stream()
        .map(McpSurfaceEntity::toKept)
        .toList();
  }

  @Override
  public void observed(McpServerId server, ToolSurface surface, Instant now) {
    Optional<McpSurfaceEntity> known = rows.one(surface(server, surface.digest()));
    if (known.isPresent()) {
      rows.update(surface(server, surface.digest()), row -> row.lastSeenAt = now.toEpochMilli());
    } else {
      insert(server, surface, now);
    }
    rows.statement(
            "delete from McpSurfaceEntity s where s.realmId = :realm and s.serverId = :server"
                + " and s.digest <> :digest and s.pinnedAt is null")
        .setParameter("server", server.value())
        .setParameter("digest", surface.digest().value())
        .executeUpdate();
  }

  @Override
  public void pinned(McpServerId server, SurfaceDigest digest, String by, Instant now) {
    rows.update(
        surface(server, digest),
        row -> {
          row.pinnedAt = now.toEpochMilli();
          row.pinnedBy = by;
        });
  }

  private void insert(McpServerId server, ToolSurface surface, Instant now) {
    McpSurfaceEntity row = new McpSurfaceEntity();
    row.id = UUID.randomUUID().toString();
    row.realmId = rows.realmId();
    row.serverId = server.value();
    row.digest = surface.digest().value();
    row.items = surface.items().size();
    row.firstSeenAt = now.toEpochMilli();
    row.lastSeenAt = row.firstSeenAt;
    rows.insert(row, "This surface was observed just now");
    rows.insertAll(surface.items().stream().map(item -> entity(row.id, item)).toList());
  }

  private McpSurfaceItemEntity entity(String surfaceId, SurfaceItem item) {
    McpSurfaceItemEntity row = new McpSurfaceItemEntity();
    row.id = UUID.randomUUID().toString();
    row.realmId = rows.realmId();
    row.surfaceId = surfaceId;
    row.kind = item.kind();
    row.name = item.name();
    row.digest = item.digest().value();
    row.body = item.body();
    return row;
  }

  private List<SurfaceItem> items(McpSurfaceEntity surface) {
    return rows
        .many(
            rows.query(
                    "select i from McpSurfaceItemEntity i"
                        + " where i.realmId = :realm and i.surfaceId = :surface",
                    McpSurfaceItemEntity.class)
                .setParameter("surface", surface.id))
        .stream()
        .map(McpSurfaceItemEntity::toItem)
        .toList();
  }

  private static ItemKey key(Object[] columns) {
    return new ItemKey(
        (SurfaceItem.Kind) columns[0], (String) columns[1], new SurfaceDigest((String) columns[2]));
  }

  private SelectionQuery<McpSurfaceEntity> surface(McpServerId server, SurfaceDigest digest) {
    return rows.query("select s" + OF_SERVER + " and s.digest = :digest", McpSurfaceEntity.class)
        .setParameter("server", server.value())
        .setParameter("digest", digest.value());
  }
}
