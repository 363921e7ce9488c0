package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Kind;
import io.github.agentidentity.governance.ApprovalRequest.Status;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_REQUEST")
@NullUnmarked
class RequestEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16, nullable = false, updatable = false)
  Kind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "STATUS", length = 16, nullable = false)
  Status status;

  /** What it is about while it is open, its own id afterwards: unique either way. */
  @Column(name = "OPEN_KEY", length = 43, nullable = false)
  String openKey;

  @Column(name = "CAPABILITY", length = 128, updatable = false)
  String capability;

  @Column(name = "ACTION", updatable = false)
  String action;

  @Column(name = "RESOURCE_TYPE", updatable = false)
  String resourceType;

  @Column(name = "RESOURCE_TEXT", length = 2048, updatable = false)
  String resource;

  @Column(name = "FINGERPRINT", length = 43, updatable = false)
  String fingerprint;

  @Column(name = "CONTEXT_JSON", updatable = false)
  String context;

  @Column(name = "RULE_ID", length = 64, updatable = false)
  String rule;

  @Column(name = "REASON", length = 1000, nullable = false, updatable = false)
  String reason;

  @Enumerated(EnumType.STRING)
  @Column(name = "ASKED_BY_KIND", length = 16, nullable = false, updatable = false)
  Actor.Kind askedByKind;

  @Column(name = "ASKED_BY", length = 64, nullable = false, updatable = false)
  String askedBy;

  @Column(name = "CREATED_AT", nullable = false, updatable = false)
  long createdAt;

  @Column(name = "ENDS_AT", nullable = false, updatable = false)
  long endsAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "ANSWERED_BY_KIND", length = 16)
  Actor.Kind answeredByKind;

  @Column(name = "ANSWERED_BY", length = 64)
  String answeredBy;

  @Column(name = "ANSWERED_AT")
  Long answeredAt;

  @Column(name = "COMMENT_TEXT", length = 1000)
  String comment;

  @Column(name = "GOOD_UNTIL")
  Long goodUntil;

  @Column(name = "CONSTRAINTS_JSON")
  String constraints;

  protected RequestEntity() {}

  RequestEntity(String realmId, ApprovalRequest request, String openKey) {
    this.id = request.id();
    this.realmId = realmId;
    this.agentId = request.agent().value();
    this.kind = request.kind();
    this.openKey = openKey;
    this.reason = request.reason();
    this.askedByKind = request.requestedBy().kind();
    this.askedBy = request.requestedBy().id();
    this.createdAt = request.createdAt().toEpochMilli();
    this.endsAt = request.endsAt().toEpochMilli();
    this.status = request.status();
    copy(request.subject());
  }

  private void copy(Subject subject) {
    switch (subject) {
      case Subject.ForCapability wanted -> capability = wanted.capability();
      case Subject.ForAction wanted -> {
        action = wanted.action();
        resourceType = wanted.resourceType();
        resource = wanted.resource();
        fingerprint = wanted.fingerprint();
        context = wanted.context();
        rule = wanted.rule();
      }
    }
  }

  void close(ApprovalRequest request) {
    status = request.status();
    openKey = id;
    ApprovalRequest.Answer answer = request.answer();
    if (answer != null) {
      answeredByKind = answer.by().kind();
      answeredBy = answer.by().id();
      answeredAt = answer.at().toEpochMilli();
      comment = answer.comment();
      goodUntil = Millis.of(answer.goodUntil());
      constraints = answer.constraints();
    }
  }

  ApprovalRequest toRequest() {
    Subject subject =
        kind == Kind.CAPABILITY
            ? new Subject.ForCapability(capability)
            : new Subject.ForAction(action, resourceType, resource, fingerprint, context, rule);
    return new ApprovalRequest(
        id,
        new AgentId(agentId),
        subject,
        reason,
        new Actor(askedByKind, askedBy),
        status,
        Millis.instant(createdAt),
        Millis.instant(endsAt),
        answeredAt == null ? null : answer());
  }

  private ApprovalRequest.Answer answer() {
    return new ApprovalRequest.Answer(
        new Actor(answeredByKind, answeredBy),
        Millis.instant(answeredAt),
        comment,
        Millis.instant(goodUntil),
        constraints);
  }
}
