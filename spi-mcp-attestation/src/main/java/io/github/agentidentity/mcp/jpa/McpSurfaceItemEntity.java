package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.SurfaceItem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_MCP_ITEM")
@NullUnmarked
class McpSurfaceItemEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "SURFACE_ID", length = 36, nullable = false, updatable = false)
  String surfaceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 24, nullable = false, updatable = false)
  SurfaceItem.Kind kind;

  @Column(name = "NAME", length = 1024, nullable = false, updatable = false)
  String name;

  @Column(name = "DIGEST", length = 71, nullable = false, updatable = false)
  String digest;

  @Column(name = "BODY", nullable = false, updatable = false)
  String body;

  SurfaceItem toItem() {
    return new SurfaceItem(kind, name, body, new SurfaceDigest(digest));
  }
}
