package io.github.agentidentity.agent.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_CAPABILITY_ALIAS")
@NullUnmarked
class CapabilityAliasEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "CAPABILITY_ID", length = 36, nullable = false, updatable = false)
  String capabilityId;

  @Column(name = "ALIAS", length = 128, nullable = false, updatable = false)
  String alias;

  protected CapabilityAliasEntity() {}

  CapabilityAliasEntity(CapabilityEntity capability, String alias) {
    this.id = UUID.randomUUID().toString();
    this.realmId = capability.realmId;
    this.capabilityId = capability.id;
    this.alias = alias;
  }
}
