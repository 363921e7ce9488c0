package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.mcp.DriftPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity(name = "McpDriftPolicyEntity")
@Table(name = "AGT_MCP_DRIFT_POLICY")
@NullUnmarked
class DriftPolicyEntity {

  @Id
  @Column(name = "SERVER_ID", length = 36)
  String serverId;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  String realmId;

  @Enumerated(EnumType.STRING)
  @Column(name = "POLICY", length = 16, nullable = false)
  DriftPolicy policy;

  protected DriftPolicyEntity() {}

  DriftPolicyEntity(String realmId, String serverId, DriftPolicy policy) {
    this.realmId = realmId;
    this.serverId = serverId;
    this.policy = policy;
  }
}
