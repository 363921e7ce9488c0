package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.TrustStore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** One entry of a history: its id is the agent and the number, so that no number comes twice. */
@Entity
@Table(name = "AGT_TRUST_HISTORY")
@NullUnmarked
class TrustHistoryEntity {

  @Id
  @Column(name = "ID", length = 60)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "ENTRY", nullable = false, updatable = false)
  long entry;

  @Column(name = "AT_TIME", nullable = false, updatable = false)
  long at;

  @Column(name = "SCORE", nullable = false, updatable = false)
  double score;

  @Column(name = "COMPUTED", nullable = false, updatable = false)
  double computed;

  @Column(name = "UNCERTAINTY", nullable = false, updatable = false)
  double uncertainty;

  @Column(name = "BAND", length = 32, nullable = false, updatable = false)
  String band;

  @Column(name = "PREVIOUS", updatable = false)
  Double previous;

  @Column(name = "REASON", length = 32, nullable = false, updatable = false)
  String reason;

  @Column(name = "DETAIL", length = 1000, updatable = false)
  String detail;

  @Enumerated(EnumType.STRING)
  @Column(name = "ACTOR_KIND", length = 16, nullable = false, updatable = false)
  Actor.Kind actorKind;

  @Column(name = "ACTOR_ID", length = 64, nullable = false, updatable = false)
  String actorId;

  @Column(name = "INPUTS", nullable = false, updatable = false)
  String inputs;

  protected TrustHistoryEntity() {}

  TrustHistoryEntity(String realmId, TrustStore.Entry added) {
    TrustRecord row = added.entry();
    this.id = row.agent().value() + ":" + row.number();
    this.realmId = realmId;
    this.agentId = row.agent().value();
    this.entry = row.number();
    this.at = row.at().toEpochMilli();
    this.score = row.marks().score();
    this.computed = row.marks().computed();
    this.uncertainty = row.marks().uncertainty();
    this.band = row.marks().band();
    this.previous = row.previous();
    this.reason = row.cause().reason();
    this.detail = row.cause().detail();
    this.actorKind = row.cause().actor().kind();
    this.actorId = row.cause().actor().id();
    this.inputs = added.inputs();
  }

  TrustRecord toRecord() {
    return new TrustRecord(
        new AgentId(agentId),
        entry,
        Instant.ofEpochMilli(at),
        new TrustRecord.Marks(score, computed, uncertainty, band),
        previous,
        new TrustRecord.Cause(reason, detail, new Actor(actorKind, actorId)));
  }
}
