package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.SurfaceStore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_MCP_SURFACE")
@NullUnmarked
class McpSurfaceEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "SERVER_ID", length = 36, nullable = false, updatable = false)
  String serverId;

  @Column(name = "DIGEST", length = 71, nullable = false, updatable = false)
  String digest;

  @Column(name = "ITEMS", nullable = false, updatable = false)
  int items;

  @Column(name = "FIRST_SEEN_AT", nullable = false, updatable = false)
  long firstSeenAt;

  @Column(name = "LAST_SEEN_AT", nullable = false)
  long lastSeenAt;

  @Column(name = "PINNED_AT")
  Long pinnedAt;

  @Column(name = "PINNED_BY", length = 64)
  String pinnedBy;

  SurfaceStore.Kept toKept() {
    return new SurfaceStore.Kept(
        new SurfaceDigest(digest),
        items,
        Millis.instant(firstSeenAt),
        Millis.instant(lastSeenAt),
        Millis.instant(pinnedAt),
        pinnedBy);
  }
}
