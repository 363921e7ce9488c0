package io.github.agentidentity.governance.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.NullUnmarked;

/** The key that a caller asked with. A table of its own, since most ask without. */
@Entity
@Table(name = "AGT_DECISION_KEY")
@IdClass(DecisionKeyEntity.Key.class)
@NullUnmarked
class DecisionKeyEntity {

  /** Keys of one caller say nothing to another. */
  record Key(String realmId, String caller, String word) implements Serializable {}

  @Id
  @Column(name = "REALM_ID", length = 36)
  String realmId;

  @Id
  @Column(name = "CALLER", length = 300)
  String caller;

  @Id
  @Column(name = "WORD", length = 300)
  String word;

  @Column(name = "DECISION_ID", length = 36, nullable = false)
  String decisionId;

  @Column(name = "CREATED_AT", nullable = false)
  long createdAt;

  protected DecisionKeyEntity() {}
}
