package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Verdict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;

/** The key of the table is realm and id: every statement names both. */
@Entity
@Table(name = "AGT_DECISION")
@NullUnmarked
class DecisionEntity {

  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_SENTENCE = 1_000;

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "ACTION", nullable = false, updatable = false)
  String action;

  @Column(name = "RESOURCE_TYPE", updatable = false)
  String resourceType;

  @Column(name = "RESOURCE_ID", length = 2048, updatable = false)
  String resourceId;

  @Column(name = "CONTEXT_HASH", length = 43, nullable = false, updatable = false)
  String contextHash;

  @Column(name = "CONTEXT_JSON", updatable = false)
  String context;

  @Enumerated(EnumType.STRING)
  @Column(name = "VERDICT", length = 8, nullable = false, updatable = false)
  Verdict verdict;

  @Column(name = "GATE", length = LONGEST_WORD, updatable = false)
  String gate;

  @Column(name = "RULE_ID", length = LONGEST_WORD, updatable = false)
  String rule;

  @Column(name = "REASON", length = LONGEST_WORD, nullable = false, updatable = false)
  String reason;

  @Column(name = "SENTENCE", length = LONGEST_SENTENCE, nullable = false, updatable = false)
  String sentence;

  @Column(name = "APPROVAL_ID", length = 36, updatable = false)
  String approval;

  @Enumerated(EnumType.STRING)
  @Column(name = "CALLER_KIND", length = 16, nullable = false, updatable = false)
  Actor.Kind callerKind;

  @Column(name = "CALLER_ID", nullable = false, updatable = false)
  String callerId;

  @Column(name = "DECIDED_AT", nullable = false, updatable = false)
  long decidedAt;

  @Column(name = "LATENCY_MICROS", nullable = false, updatable = false)
  long latencyMicros;

  @Column(name = "OUTCOME_SUCCESS")
  Boolean outcomeSuccess;

  @Column(name = "OUTCOME_SUMMARY", length = 2000)
  String outcomeSummary;

  @Column(name = "OUTCOME_AT")
  Long outcomeAt;

  protected DecisionEntity() {}

  DecisionEntity(String realmId, Decision decision) {
    this.realmId = realmId;
    id = decision.id();
    agentId = decision.agent().value();
    action = decision.action();
    resourceType = decision.resource() == null ? null : decision.resource().type();
    resourceId = decision.resource() == null ? null : decision.resource().id();
    contextHash = decision.contextHash();
    context = decision.context();
    callerKind = decision.caller().kind();
    callerId = decision.caller().id();
    decidedAt = decision.decidedAt().toEpochMilli();
    latencyMicros = decision.latency().toNanos() / 1_000;
    copy(decision.ruling());
  }

  private void copy(Decision.Ruling ruling) {
    verdict = ruling.verdict();
    gate = cut(ruling.gate(), LONGEST_WORD);
    rule = cut(ruling.rule(), LONGEST_WORD);
    reason = cut(ruling.reason(), LONGEST_WORD);
    sentence = cut(ruling.sentence(), LONGEST_SENTENCE);
    approval = ruling.approval();
  }

  Decision toDecision() {
    return new Decision(
        id,
        new AgentId(agentId),
        action,
        resourceId == null ? null : new Resource(resourceType, resourceId),
        contextHash,
        context,
        new Decision.Ruling(verdict, gate, rule, reason, sentence, approval),
        new Actor(callerKind, callerId),
        Millis.instant(decidedAt),
        Duration.ofNanos(latencyMicros * 1_000),
        outcomeAt == null
            ? null
            : new Decision.Outcome(outcomeSuccess, outcomeSummary, Millis.instant(outcomeAt)));
  }

  /** Gates of others choose their words freely. */
  private static String cut(String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
