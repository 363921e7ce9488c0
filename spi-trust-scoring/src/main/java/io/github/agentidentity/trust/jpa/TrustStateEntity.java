package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.TrustState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_TRUST_STATE")
@NullUnmarked
class TrustStateEntity {

  @Id
  @Column(name = "AGENT_ID", length = 36)
  String agentId;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "ENTRY", nullable = false)
  long entry;

  @Column(name = "SCORE", nullable = false)
  double score;

  @Column(name = "COMPUTED", nullable = false)
  double computed;

  @Column(name = "UNCERTAINTY", nullable = false)
  double uncertainty;

  @Column(name = "BAND", length = 32, nullable = false)
  String band;

  @Column(name = "FINGERPRINT", length = 43, nullable = false)
  String fingerprint;

  @Column(name = "OVERRIDE_SCORE")
  Double overrideScore;

  @Column(name = "OVERRIDE_REASON", length = 1000)
  String overrideReason;

  @Enumerated(EnumType.STRING)
  @Column(name = "OVERRIDE_BY_KIND", length = 16)
  Actor.Kind overrideByKind;

  @Column(name = "OVERRIDE_BY", length = 64)
  String overrideBy;

  @Column(name = "OVERRIDE_AT")
  Long overrideAt;

  @Column(name = "OVERRIDE_UNTIL")
  Long overrideUntil;

  protected TrustStateEntity() {}

  TrustStateEntity(String realmId, TrustState state) {
    this.agentId = state.agent().value();
    this.realmId = realmId;
    copy(state);
  }

  void copy(TrustState state) {
    entry = state.number();
    score = state.marks().score();
    computed = state.marks().computed();
    uncertainty = state.marks().uncertainty();
    band = state.marks().band();
    fingerprint = state.fingerprint();
    copy(state.override());
  }

  private void copy(TrustState.Ruling override) {
    overrideScore = override == null ? null : override.score();
    overrideReason = override == null ? null : override.reason();
    overrideByKind = override == null ? null : override.by().kind();
    overrideBy = override == null ? null : override.by().id();
    overrideAt = override == null ? null : Millis.of(override.at());
    overrideUntil = override == null ? null : Millis.of(override.until());
  }

  TrustState toState() {
    return new TrustState(
        new AgentId(agentId),
        entry,
        new TrustRecord.Marks(score, computed, uncertainty, band),
        fingerprint,
        overrideScore == null
            ? null
            : new TrustState.Ruling(
                overrideScore,
                overrideReason,
                new Actor(overrideByKind, overrideBy),
                Millis.instant(overrideAt),
                Millis.instant(overrideUntil)));
  }
}
