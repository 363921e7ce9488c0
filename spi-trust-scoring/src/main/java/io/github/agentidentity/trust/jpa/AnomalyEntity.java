package io.github.agentidentity.trust.jpa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.trust.Anomaly;
import io.github.agentidentity.trust.Anomaly.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_ANOMALY")
@NullUnmarked
class AnomalyEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "KIND", length = 32, nullable = false)
  String kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "SEVERITY", length = 16, nullable = false)
  Risk severity;

  @Column(name = "STRENGTH", nullable = false)
  double strength;

  @Column(name = "SENTENCE", length = 300, nullable = false)
  String sentence;

  @Column(name = "REASONS", length = 4000, nullable = false)
  String reasons;

  @Column(name = "FIRST_AT", nullable = false, updatable = false)
  long firstAt;

  @Column(name = "LAST_AT", nullable = false)
  long lastAt;

  @Column(name = "TIMES", nullable = false)
  long times;

  @Column(name = "ALERTED", nullable = false)
  boolean alerted;

  @Enumerated(EnumType.STRING)
  @Column(name = "EXPECTED_BY_KIND", length = 16)
  Actor.Kind expectedByKind;

  @Column(name = "EXPECTED_BY", length = 64)
  String expectedBy;

  @Column(name = "EXPECTED_AT")
  Long expectedAt;

  @Column(name = "EXPECTED_NOTE", length = 1000)
  String expectedNote;

  protected AnomalyEntity() {}

  AnomalyEntity(String realmId, Anomaly anomaly) {
    this.id = anomaly.id();
    this.realmId = realmId;
    this.agentId = anomaly.agent().value();
    this.firstAt = anomaly.span().first().toEpochMilli();
    copy(anomaly);
  }

  final void copy(Anomaly anomaly) {
    kind = anomaly.kind();
    severity = anomaly.severity();
    strength = anomaly.strength();
    sentence = anomaly.sentence();
    reasons = Json.write(anomaly.reasons());
    lastAt = anomaly.span().last().toEpochMilli();
    times = anomaly.times();
    alerted = anomaly.alerted();
    Anomaly.Expected expected = anomaly.expected();
    expectedByKind = expected == null ? null : expected.by().kind();
    expectedBy = expected == null ? null : expected.by().id();
    expectedAt = expected == null ? null : Millis.of(expected.at());
    expectedNote = expected == null ? null : expected.note();
  }

  Anomaly toAnomaly() {
    return new Anomaly(
        id,
        new AgentId(agentId),
        kind,
        severity,
        strength,
        sentence,
        parsed(reasons),
        new Anomaly.Span(Millis.instant(firstAt), Millis.instant(lastAt)),
        times,
        alerted,
        expectedAt == null
            ? null
            : new Anomaly.Expected(
                new Actor(expectedByKind, expectedBy), Millis.instant(expectedAt), expectedNote));
  }

  private static List<Reason> parsed(String json) {
    try {
      List<Reason> reasons = new ArrayList<>();
      for (JsonNode one : Json.tree(json)) {
        reasons.add(
            new Reason(
                one.get("feature").textValue(),
                one.get("value").doubleValue(),
                one.get("usual").doubleValue(),
                one.get("decades").doubleValue()));
      }
      return reasons;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the reasons of an anomaly are no JSON", e);
    }
  }
}
