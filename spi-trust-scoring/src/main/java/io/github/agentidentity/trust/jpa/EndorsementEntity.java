package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.trust.Endorsement;
import io.github.agentidentity.trust.Endorsement.Words;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_ENDORSEMENT")
@NullUnmarked
class EndorsementEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Enumerated(EnumType.STRING)
  @Column(name = "AUTHOR_KIND", length = 8, nullable = false, updatable = false)
  AgentOwner.Kind authorKind;

  @Column(name = "AUTHOR_ID", length = 36, nullable = false, updatable = false)
  String authorId;

  @Column(name = "THROUGH_AGENT", length = 36)
  String through;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16, nullable = false)
  Endorsement.Kind kind;

  @Column(name = "RATING", nullable = false)
  double rating;

  @Column(name = "COMMENT_TEXT", length = 1000)
  String comment;

  @Column(name = "SAID_AT", nullable = false)
  long saidAt;

  @Column(name = "WITHDRAWN_AT")
  Long withdrawnAt;

  protected EndorsementEntity() {}

  EndorsementEntity(String realmId, Endorsement endorsement) {
    this.id = endorsement.id();
    this.realmId = realmId;
    this.agentId = endorsement.agent().value();
    this.authorKind = endorsement.author().kind();
    this.authorId = endorsement.author().id();
    copy(endorsement);
  }

  void copy(Endorsement endorsement) {
    through = endorsement.through() == null ? null : endorsement.through().value();
    kind = endorsement.words().kind();
    rating = endorsement.words().rating();
    comment = endorsement.words().comment();
    saidAt = endorsement.words().at().toEpochMilli();
    withdrawnAt = Millis.of(endorsement.withdrawnAt());
  }

  Endorsement toEndorsement() {
    return new Endorsement(
        id,
        new AgentId(agentId),
        new AgentOwner(authorKind, authorId),
        through == null ? null : new AgentId(through),
        new Words(kind, rating, comment, Millis.instant(saidAt)),
        Millis.instant(withdrawnAt));
  }
}
