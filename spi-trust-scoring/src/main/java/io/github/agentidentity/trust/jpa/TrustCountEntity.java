package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.TrustStore.Count;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A count of one kind: its id is the agent and the kind. */
@Entity
@Table(name = "AGT_TRUST_COUNT")
@NullUnmarked
class TrustCountEntity {

  @Id
  @Column(name = "ID", length = 200)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "KIND", length = 160, nullable = false, updatable = false)
  String kind;

  @Column(name = "KEPT", nullable = false)
  double kept;

  @Column(name = "FAILED", nullable = false)
  double failed;

  @Column(name = "AT_TIME", nullable = false)
  long at;

  @Column(name = "LAST_ID", length = 64)
  String last;

  protected TrustCountEntity() {}

  TrustCountEntity(String realmId, Count count) {
    this.id = count.agent().value() + ":" + count.kind();
    this.realmId = realmId;
    this.agentId = count.agent().value();
    this.kind = count.kind();
    this.kept = count.kept();
    this.failed = count.failed();
    this.at = count.at().toEpochMilli();
    this.last = count.last();
  }

  Count toCount() {
    return new Count(new AgentId(agentId), kind, kept, failed, Instant.ofEpochMilli(at), last);
  }
}
