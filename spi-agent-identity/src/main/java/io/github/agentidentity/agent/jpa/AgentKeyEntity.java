package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.agent.rows.Millis;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_KEY")
@NullUnmarked
class AgentKeyEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "THUMBPRINT", length = 43, nullable = false, updatable = false)
  String thumbprint;

  @Column(name = "X", length = 43, nullable = false, updatable = false)
  String x;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATE", length = 16, nullable = false)
  KeyState state;

  @Column(name = "LABEL")
  String label;

  @Column(name = "NOT_BEFORE", nullable = false)
  long notBefore;

  @Column(name = "NOT_AFTER")
  Long notAfter;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  long createdAt;

  /** Only ever written by {@link JpaKeys#used}, never by a change of the row. */
  @Column(name = "LAST_USED_AT", insertable = false, updatable = false)
  Long lastUsedAt;

  protected AgentKeyEntity() {}

  AgentKeyEntity(String realmId, AgentKey key) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.agentId = key.agent().value();
    this.thumbprint = key.thumbprint();
    this.x = key.publicKey().x();
    this.createdAt = key.createdAt().toEpochMilli();
    copy(key);
  }

  void copy(AgentKey key) {
    state = key.state();
    label = key.label();
    notBefore = key.notBefore().toEpochMilli();
    notAfter = Millis.of(key.notAfter());
  }

  AgentKey toKey() {
    return new AgentKey(
        new AgentId(agentId),
        Ed25519PublicKey.ofStored(x),
        state,
        label,
        Millis.instant(notBefore),
        Millis.instant(notAfter),
        Millis.instant(createdAt),
        Millis.instant(lastUsedAt));
  }
}
