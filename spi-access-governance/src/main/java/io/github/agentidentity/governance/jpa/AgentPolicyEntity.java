package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.AgentPolicy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_AGENT_POLICY")
@NullUnmarked
class AgentPolicyEntity {

  @Id
  @Column(name = "AGENT_ID", length = 36)
  String agentId;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "REVISION", nullable = false)
  int revision;

  @Column(name = "DEFINITION", nullable = false)
  String document;

  @Column(name = "UPDATED_AT", nullable = false)
  long updatedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "UPDATED_BY_KIND", length = 16, nullable = false)
  Actor.Kind updatedByKind;

  @Column(name = "UPDATED_BY", length = 64, nullable = false)
  String updatedBy;

  protected AgentPolicyEntity() {}

  AgentPolicyEntity(String realmId, AgentPolicy policy) {
    this.agentId = policy.agent().value();
    this.realmId = realmId;
    copy(policy);
  }

  void copy(AgentPolicy policy) {
    revision = policy.revision();
    document = policy.document();
    updatedAt = policy.updatedAt().toEpochMilli();
    updatedByKind = policy.updatedBy().kind();
    updatedBy = policy.updatedBy().id();
  }

  AgentPolicy toPolicy() {
    return new AgentPolicy(
        new AgentId(agentId),
        revision,
        document,
        Millis.instant(updatedAt),
        new Actor(updatedByKind, updatedBy));
  }
}
