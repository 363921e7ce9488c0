package io.github.agentidentity.aim.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.aim.AimRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_AIM_RECORD")
@NullUnmarked
class AimRecordEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16, nullable = false, updatable = false)
  AimRecord.Kind kind;

  @Column(name = "PARENT", length = 36, nullable = false, updatable = false)
  String parent;

  @Column(name = "RECORD_KEY", length = 64, nullable = false, updatable = false)
  String key;

  @Column(name = "AGENT_ID", length = 36, updatable = false)
  String agentId;

  @Column(name = "BODY", length = AimRecord.LONGEST_BODY, nullable = false)
  String body;

  @Column(name = "CREATED_AT", nullable = false)
  long createdAt;

  protected AimRecordEntity() {}

  AimRecordEntity(String realmId, AimRecord record) {
    this.id = record.id();
    this.realmId = realmId;
    this.kind = record.kind();
    this.parent = record.parent();
    this.key = record.key();
    this.agentId = record.agent() == null ? null : record.agent().value();
    copy(record);
  }

  void copy(AimRecord record) {
    body = record.body();
    createdAt = record.createdAt().toEpochMilli();
  }

  AimRecord toRecord() {
    return new AimRecord(
        id,
        kind,
        parent,
        key,
        agentId == null ? null : new AgentId(agentId),
        body,
        Millis.instant(createdAt));
  }
}
