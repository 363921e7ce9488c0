package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Risk;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_CAPABILITY")
@NullUnmarked
class CapabilityEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "NAME", length = 128, nullable = false, updatable = false)
  String name;

  @Column(name = "DESCRIPTION", length = 1000)
  String description;

  @Enumerated(EnumType.STRING)
  @Column(name = "RISK", length = 16, nullable = false)
  Risk risk;

  @Column(name = "APPROVAL_REQUIRED", nullable = false)
  boolean approvalRequired;

  protected CapabilityEntity() {}

  CapabilityEntity(String realmId, Capability capability) {
    this.id = capability.id();
    this.realmId = realmId;
    this.name = capability.name().value();
    copy(capability);
  }

  void copy(Capability capability) {
    description = capability.description();
    risk = capability.risk();
    approvalRequired = capability.approvalRequired();
  }

  Capability toCapability(Set<String> aliases) {
    return new Capability(
        id, new CapabilityName(name), description, risk, approvalRequired, aliases);
  }
}
