package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.ApiKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_API_KEY")
@NullUnmarked
class ApiKeyEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "SECRET_HASH", length = 43, nullable = false, updatable = false)
  String hash;

  @Column(name = "SHOWN_PREFIX", length = 16, nullable = false, updatable = false)
  String prefix;

  @Column(name = "LABEL", updatable = false)
  String label;

  @Column(name = "CREATED_BY", length = 64, nullable = false, updatable = false)
  String createdBy;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  long createdAt;

  @Column(name = "EXPIRES_AT", nullable = false)
  long expiresAt;

  @Column(name = "REVOKED_AT")
  Long revokedAt;

  @Column(name = "SUCCESSOR_ID", length = 36)
  String successor;

  /** Only ever written by {@link JpaApiKeys#used}, never by a change of the row. */
  @Column(name = "LAST_USED_AT", updatable = false)
  Long lastUsedAt;

  @Column(name = "TIMES_USED", nullable = false, updatable = false)
  long count;

  protected ApiKeyEntity() {}

  ApiKeyEntity(String realmId, ApiKey key, String hash) {
    this.id = key.id();
    this.realmId = realmId;
    this.agentId = key.agent().value();
    this.hash = hash;
    this.prefix = key.prefix();
    this.label = key.label();
    this.createdBy = key.life().createdBy();
    this.createdAt = key.life().createdAt().toEpochMilli();
    copy(key);
  }

  void copy(ApiKey key) {
    expiresAt = key.life().expiresAt().toEpochMilli();
    revokedAt = Millis.of(key.life().revokedAt());
    successor = key.successor();
  }

  ApiKey toKey() {
    return new ApiKey(
        id,
        new AgentId(agentId),
        prefix,
        label,
        new ApiKey.Life(
            createdBy,
            Millis.instant(createdAt),
            Millis.instant(expiresAt),
            Millis.instant(revokedAt)),
        successor,
        new ApiKey.Usage(Millis.instant(lastUsedAt), count));
  }
}
