package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.Policy;
import io.github.agentidentity.governance.PolicyDefinition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** Named so since Keycloak has an entity {@code PolicyEntity}, and entity names are of the unit. */
@Entity
@Table(name = "AGT_POLICY")
@NullUnmarked
class WrittenPolicyEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "NAME", length = 128, nullable = false)
  String name;

  @Column(name = "ORDER_NO", nullable = false)
  int order;

  @Column(name = "ENABLED", nullable = false)
  boolean enabled;

  @Column(name = "VERSION_NO", nullable = false)
  int version;

  @Column(name = "DEFINITION", nullable = false)
  String definition;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  long createdAt;

  @Column(name = "UPDATED_AT", nullable = false)
  long updatedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "UPDATED_BY_KIND", length = 16, nullable = false)
  Actor.Kind updatedByKind;

  @Column(name = "UPDATED_BY", length = 64, nullable = false)
  String updatedBy;

  protected WrittenPolicyEntity() {}

  WrittenPolicyEntity(String realmId, Policy policy) {
    this.id = policy.id();
    this.realmId = realmId;
    this.createdAt = policy.createdAt().toEpochMilli();
    copy(policy);
  }

  void copy(Policy policy) {
    name = policy.definition().name();
    order = policy.definition().order();
    enabled = policy.definition().enabled();
    version = policy.version();
    definition = policy.definition().toJson();
    updatedAt = policy.updatedAt().toEpochMilli();
    updatedByKind = policy.updatedBy().kind();
    updatedBy = policy.updatedBy().id();
  }

  Policy toPolicy() {
    return new Policy(
        id,
        version,
        PolicyDefinition.ofJson(definition),
        Millis.instant(createdAt),
        Millis.instant(updatedAt),
        new Actor(updatedByKind, updatedBy));
  }
}
