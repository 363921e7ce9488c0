package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.trust.BehaviourStore.Forest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A forest: its id is the realm and the type. */
@Entity
@Table(name = "AGT_BEHAVIOUR_FOREST")
@NullUnmarked
class TypeForestEntity {

  @Id
  @Column(name = "ID", length = 200)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_TYPE", length = 128, nullable = false, updatable = false)
  String type;

  @Column(name = "VERSION", nullable = false)
  long version;

  @Column(name = "STATE", length = 4_194_304, nullable = false)
  byte[] state;

  protected TypeForestEntity() {}

  TypeForestEntity(String realmId, String type, byte[] state) {
    this.id = realmId + ":" + type;
    this.realmId = realmId;
    this.type = type;
    this.version = 1;
    this.state = state;
  }

  Forest toForest() {
    return new Forest(type, version, state);
  }
}
