package io.github.agentidentity.trust.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/** A document as it came in. */
@Entity
@Table(name = "AGT_EVIDENCE_TEXT")
@NullUnmarked
class EvidenceTextEntity {

  @Id
  @Column(name = "EVIDENCE_ID", length = 36)
  String evidenceId;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "TEXT_AS_SENT", nullable = false, updatable = false)
  String text;

  protected EvidenceTextEntity() {}

  EvidenceTextEntity(String realmId, String evidenceId, String text) {
    this.realmId = realmId;
    this.evidenceId = evidenceId;
    this.text = text;
  }
}
