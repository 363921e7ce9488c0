package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.rows.Millis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_GRANT")
@NullUnmarked
class GrantEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "CAPABILITY", length = 128, nullable = false, updatable = false)
  String capability;

  @Column(name = "CONSTRAINTS_JSON")
  String constraints;

  @Column(name = "REASON", length = 1000)
  String reason;

  @Column(name = "GRANTED_BY", length = 64, nullable = false)
  String grantedBy;

  @Column(name = "GRANTED_AT", nullable = false)
  long grantedAt;

  @Column(name = "EXPIRES_AT")
  Long expiresAt;

  protected GrantEntity() {}

  GrantEntity(String realmId, Grant grant) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.agentId = grant.agent().value();
    this.capability = grant.capability().value();
    copy(grant);
  }

  void copy(Grant grant) {
    constraints = grant.constraints();
    reason = grant.reason();
    grantedBy = grant.grantedBy();
    grantedAt = grant.grantedAt().toEpochMilli();
    expiresAt = Millis.of(grant.expiresAt());
  }

  Grant toGrant() {
    return new Grant(
        new AgentId(agentId),
        new CapabilityName(capability),
        constraints,
        reason,
        grantedBy,
        Millis.instant(grantedAt),
        Millis.instant(expiresAt));
  }
}
