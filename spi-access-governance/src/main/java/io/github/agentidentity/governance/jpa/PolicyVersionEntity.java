package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_POLICY_VERSION")
@NullUnmarked
class PolicyVersionEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  String realmId;

  @Column(name = "POLICY_ID", length = 36, nullable = false)
  String policyId;

  @Column(name = "VERSION_NO", nullable = false)
  int version;

  @Column(name = "DEFINITION")
  String definition;

  @Column(name = "CHANGED_AT", nullable = false)
  long changedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "CHANGED_BY_KIND", length = 16, nullable = false)
  Actor.Kind changedByKind;

  @Column(name = "CHANGED_BY", length = 64, nullable = false)
  String changedBy;

  protected PolicyVersionEntity() {}

  PolicyVersionEntity(String realmId, PolicyVersion version) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.policyId = version.policy();
    this.version = version.version();
    this.definition = version.definition() == null ? null : version.definition().toJson();
    this.changedAt = version.changedAt().toEpochMilli();
    this.changedByKind = version.changedBy().kind();
    this.changedBy = version.changedBy().id();
  }

  PolicyVersion toVersion() {
    return new PolicyVersion(
        policyId,
        version,
        definition == null ? null : PolicyDefinition.ofJson(definition),
        Millis.instant(changedAt),
        new Actor(changedByKind, changedBy));
  }
}
