package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceDocument.Content;
import io.github.agentidentity.trust.EvidenceDocument.Standing;
import io.github.agentidentity.trust.EvidenceDocument.Upload;
import io.github.agentidentity.trust.EvidenceDocument.Withdrawal;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.EvidenceReading;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** All of a document but its text, which lists do not read. */
@Entity
@Table(name = "AGT_EVIDENCE")
@NullUnmarked
class EvidenceDocumentEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16, nullable = false, updatable = false)
  EvidenceKind kind;

  @Column(name = "SHA256", length = 64, nullable = false, updatable = false)
  String sha256;

  @Column(name = "SIZE_BYTES", nullable = false, updatable = false)
  int size;

  @Enumerated(EnumType.STRING)
  @Column(name = "STANDING", length = 8, nullable = false, updatable = false)
  Standing standing;

  @Enumerated(EnumType.STRING)
  @Column(name = "UPLOADED_BY_KIND", length = 16, nullable = false, updatable = false)
  Actor.Kind uploadedByKind;

  @Column(name = "UPLOADED_BY", length = 255, nullable = false, updatable = false)
  String uploadedBy;

  @Column(name = "UPLOADED_AT", nullable = false, updatable = false)
  long uploadedAt;

  @Column(name = "DATED_AT", nullable = false, updatable = false)
  long datedAt;

  @Column(name = "STREAM", nullable = false, updatable = false)
  String stream;

  @Column(name = "POINTS", nullable = false, updatable = false)
  String points;

  @Column(name = "COUNTS", nullable = false)
  boolean counts;

  @Enumerated(EnumType.STRING)
  @Column(name = "WITHDRAWN_BY_KIND", length = 16)
  Actor.Kind withdrawnByKind;

  @Column(name = "WITHDRAWN_BY", length = 255)
  String withdrawnBy;

  @Column(name = "WITHDRAWN_AT")
  Long withdrawnAt;

  @Column(name = "WITHDRAWN_REASON", length = 1000)
  String withdrawnReason;

  protected EvidenceDocumentEntity() {}

  EvidenceDocumentEntity(String realmId, EvidenceDocument document) {
    this.id = document.id();
    this.realmId = realmId;
    this.agentId = document.agent().value();
    this.kind = document.content().kind();
    this.sha256 = document.content().sha256();
    this.size = document.content().size();
    this.standing = document.upload().standing();
    this.uploadedByKind = document.upload().by().kind();
    this.uploadedBy = document.upload().by().id();
    this.uploadedAt = document.upload().at().toEpochMilli();
    this.datedAt = document.reading().datedAt().toEpochMilli();
    this.stream = document.reading().stream();
    this.points = Json.write(document.reading().points());
    copy(document);
  }

  void copy(EvidenceDocument document) {
    Withdrawal withdrawal = document.withdrawn();
    counts = document.counts();
    withdrawnByKind = withdrawal == null ? null : withdrawal.by().kind();
    withdrawnBy = withdrawal == null ? null : withdrawal.by().id();
    withdrawnAt = withdrawal == null ? null : Millis.of(withdrawal.at());
    withdrawnReason = withdrawal == null ? null : withdrawal.reason();
  }

  EvidenceDocument toDocument() {
    return new EvidenceDocument(
        id,
        new AgentId(agentId),
        new Content(kind, sha256, size),
        new Upload(standing, new Actor(uploadedByKind, uploadedBy), Millis.instant(uploadedAt)),
        new EvidenceReading(Millis.instant(datedAt), stream, points()),
        counts,
        withdrawnAt == null
            ? null
            : new Withdrawal(
                new Actor(withdrawnByKind, withdrawnBy),
                Millis.instant(withdrawnAt),
                withdrawnReason));
  }

  private List<EvidenceReading.Point> points() {
    try {
      byte[] json = points.getBytes(StandardCharsets.UTF_8);
      return List.of(Json.read(json, EvidenceReading.Point[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
