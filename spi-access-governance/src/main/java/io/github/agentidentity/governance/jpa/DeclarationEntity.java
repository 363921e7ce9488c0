package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.governance.Declarations.Declaration;
import io.github.agentidentity.governance.Declarations.Kind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "AGT_DECLARATION")
@NullUnmarked
class DeclarationEntity {

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

  @Column(name = "NAME", nullable = false, updatable = false)
  String name;

  @Column(name = "SOURCE", length = 64, nullable = false)
  String source;

  @Column(name = "CONFIDENCE", nullable = false)
  int confidence;

  @Column(name = "FIRST_SEEN_AT", nullable = false, updatable = false)
  long firstSeenAt;

  @Column(name = "LAST_SEEN_AT", nullable = false)
  long lastSeenAt;

  @Column(name = "TIMES", nullable = false)
  long count;

  protected DeclarationEntity() {}

  DeclarationEntity(String realmId, Declaration said) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.agentId = said.agent().value();
    this.kind = said.kind();
    this.name = said.name();
    this.source = said.source();
    this.confidence = said.confidence();
    this.firstSeenAt = said.firstSeenAt().toEpochMilli();
    this.lastSeenAt = said.lastSeenAt().toEpochMilli();
    this.count = said.count();
  }

  Declaration toDeclaration() {
    return new Declaration(
        new AgentId(agentId),
        kind,
        name,
        source,
        confidence,
        Millis.instant(firstSeenAt),
        Millis.instant(lastSeenAt),
        count);
  }
}
