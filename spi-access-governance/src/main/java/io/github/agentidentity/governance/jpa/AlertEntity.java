package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.IncidentStore.Alert;
import io.github.agentidentity.governance.Incidents.NewAlert;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_ALERT")
@NullUnmarked
class AlertEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  /** The hash of the key until it is resolved, its own id afterwards: unique either way. */
  @Column(name = "OPEN_KEY", length = 43, nullable = false)
  String openKey;

  @Column(name = "ALERT_KEY", nullable = false, updatable = false)
  String key;

  @Column(name = "KIND", length = 64, nullable = false, updatable = false)
  String kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "SEVERITY", length = 16, nullable = false)
  Risk severity;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", length = 16, nullable = false)
  Alert.Status status;

  @Column(name = "AGENT_ID", length = 36, updatable = false)
  String agentId;

  @Column(name = "TITLE", nullable = false)
  String title;

  @Column(name = "DETAIL", length = 2000, nullable = false)
  String detail;

  @Column(name = "TIMES", nullable = false)
  long count;

  @Column(name = "FIRST_SEEN_AT", nullable = false, updatable = false)
  long firstSeenAt;

  @Column(name = "LAST_SEEN_AT", nullable = false)
  long lastSeenAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "ACK_BY_KIND", length = 16)
  Actor.Kind ackByKind;

  @Column(name = "ACK_BY", length = 64)
  String ackBy;

  @Column(name = "ACK_AT")
  Long ackAt;

  @Column(name = "ACK_NOTE", length = 1000)
  String ackNote;

  @Enumerated(EnumType.STRING)
  @Column(name = "RESOLVED_BY_KIND", length = 16)
  Actor.Kind resolvedByKind;

  @Column(name = "RESOLVED_BY", length = 64)
  String resolvedBy;

  @Column(name = "RESOLVED_AT")
  Long resolvedAt;

  @Column(name = "RESOLUTION", length = 1000)
  String resolution;

  protected AlertEntity() {}

  AlertEntity(String realmId, Alert alert) {
    this.id = alert.id();
    this.realmId = realmId;
    this.key = alert.what().key();
    this.kind = alert.what().kind();
    this.agentId = alert.what().agent() == null ? null : alert.what().agent().value();
    this.firstSeenAt = alert.sightings().first().toEpochMilli();
    copy(alert);
  }

  static String openKey(String key) {
    return Secrets.hash(key);
  }

  void copy(Alert alert) {
    NewAlert what = alert.what();
    status = alert.status();
    openKey = alert.resolved() == null ? openKey(what.key()) : id;
    severity = what.severity();
    title = what.title();
    detail = what.detail();
    count = alert.sightings().count();
    lastSeenAt = alert.sightings().last().toEpochMilli();
    Alert.Step acknowledged = alert.acknowledged();
    if (acknowledged != null) {
      ackByKind = acknowledged.by().kind();
      ackBy = acknowledged.by().id();
      ackAt = acknowledged.at().toEpochMilli();
      ackNote = acknowledged.note();
    }
    Alert.Step resolved = alert.resolved();
    if (resolved != null) {
      resolvedByKind = resolved.by().kind();
      resolvedBy = resolved.by().id();
      resolvedAt = resolved.at().toEpochMilli();
      resolution = resolved.note();
    }
  }

  Alert toAlert() {
    AgentId agent = agentId == null ? null : new AgentId(agentId);
    return new Alert(
        id,
        new NewAlert(kind, key, severity, agent, title, detail),
        new Alert.Sightings(count, Millis.instant(firstSeenAt), Millis.instant(lastSeenAt)),
        step(ackByKind, ackBy, ackAt, ackNote),
        step(resolvedByKind, resolvedBy, resolvedAt, resolution));
  }

  private static Alert.Step step(Actor.Kind kind, String by, Long at, String note) {
    return at == null ? null : new Alert.Step(new Actor(kind, by), Millis.instant(at), note);
  }
}
