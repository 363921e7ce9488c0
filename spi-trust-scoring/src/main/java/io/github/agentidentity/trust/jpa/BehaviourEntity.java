package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.BehaviourStore.Summary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_BEHAVIOUR")
@NullUnmarked
class BehaviourEntity {

  @Id
  @Column(name = "AGENT_ID", length = 36)
  String agentId;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "VERSION", nullable = false)
  long version;

  @Column(name = "DAYS", nullable = false)
  double days;

  @Column(name = "ACTIVITIES", nullable = false)
  long activities;

  @Column(name = "UPDATED_AT", nullable = false)
  long updatedAt;

  @Column(name = "STATE", length = 4096, nullable = false)
  byte[] state;

  protected BehaviourEntity() {}

  BehaviourEntity(String realmId, Summary summary, byte[] state) {
    this.agentId = summary.agent().value();
    this.realmId = realmId;
    this.version = 1;
    this.days = summary.days();
    this.activities = summary.activities();
    this.updatedAt = summary.updatedAt().toEpochMilli();
    this.state = state;
  }

  BehaviourStore.Row toRow() {
    return new BehaviourStore.Row(
        new Summary(new AgentId(agentId), days, activities, Instant.ofEpochMilli(updatedAt)),
        version,
        state);
  }
}
