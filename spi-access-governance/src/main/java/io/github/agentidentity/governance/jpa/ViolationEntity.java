package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.IncidentStore.Violation;
import io.github.agentidentity.governance.Incidents.NewViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_VIOLATION")
@NullUnmarked
class ViolationEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "ACTION", nullable = false, updatable = false)
  String action;

  @Column(name = "RESOURCE_TEXT", length = 2048, updatable = false)
  String resource;

  @Column(name = "DECISION_ID", length = 36, updatable = false)
  String decision;

  @Column(name = "REASON", length = 64, nullable = false, updatable = false)
  String reason;

  @Column(name = "RULE_ID", length = 64, updatable = false)
  String rule;

  @Enumerated(EnumType.STRING)
  @Column(name = "SEVERITY", length = 16, nullable = false, updatable = false)
  Risk severity;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  long createdAt;

  protected ViolationEntity() {}

  ViolationEntity(String realmId, Violation violation) {
    NewViolation what = violation.what();
    this.id = violation.id();
    this.realmId = realmId;
    this.agentId = what.agent().value();
    this.action = what.action();
    this.resource = what.resource();
    this.decision = what.decision();
    this.reason = what.reason();
    this.rule = what.rule();
    this.severity = what.severity();
    this.createdAt = violation.at().toEpochMilli();
  }

  Violation toViolation() {
    return new Violation(
        id,
        new NewViolation(new AgentId(agentId), action, resource, decision, reason, rule, severity),
        Millis.instant(createdAt));
  }
}
