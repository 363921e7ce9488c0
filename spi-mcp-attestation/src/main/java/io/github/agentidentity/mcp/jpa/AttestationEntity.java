package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.mcp.Attestation;
import io.github.agentidentity.mcp.Attestation.Claim;
import io.github.agentidentity.mcp.Attestation.Effect;
import io.github.agentidentity.mcp.Attestation.Evidence;
import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.SurfaceDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

@Entity(name = "McpAttestationEntity")
@Table(name = "AGT_MCP_ATTESTATION")
@NullUnmarked
class AttestationEntity {

  @Id
  @Column(name = "ID", length = 36)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "SERVER_ID", length = 36, nullable = false, updatable = false)
  String serverId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "OWNER", length = 64, nullable = false, updatable = false)
  String owner;

  @Column(name = "SURFACE", length = SurfaceDigest.LENGTH, updatable = false)
  String surface;

  /** Line by line: no name has a line break. */
  @Column(name = "NAMES", updatable = false)
  String names;

  @Column(name = "HEALTHY", nullable = false, updatable = false)
  boolean healthy;

  @Column(name = "LATENCY_MS", updatable = false)
  Long latencyMillis;

  @Column(name = "SIGNED_AT", nullable = false, updatable = false)
  long signedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "FORM", length = 8, nullable = false, updatable = false)
  Attestation.Form form;

  @Column(name = "THUMBPRINT", length = 43, nullable = false, updatable = false)
  String thumbprint;

  @Column(name = "STATEMENT", nullable = false, updatable = false)
  String statement;

  @Column(name = "SIGNATURE", length = 128, updatable = false)
  String signature;

  @Enumerated(EnumType.STRING)
  @Column(name = "FINDING", length = 24, nullable = false, updatable = false)
  Finding finding;

  @Column(name = "WEIGHT", nullable = false, updatable = false)
  double weight;

  @Column(name = "CONFIDENCE_BEFORE", nullable = false, updatable = false)
  double before;

  @Column(name = "CONFIDENCE_AFTER", nullable = false, updatable = false)
  double after;

  @Column(name = "QUARANTINED", nullable = false, updatable = false)
  boolean quarantined;

  @Column(name = "TAKEN_AT", nullable = false, updatable = false)
  long at;

  @Column(name = "ENDS_AT", nullable = false, updatable = false)
  long until;

  @Column(name = "WITHDRAWN_AT")
  Long withdrawnAt;

  protected AttestationEntity() {}

  AttestationEntity(String realmId, Attestation attestation) {
    this.id = attestation.id();
    this.realmId = realmId;
    this.serverId = attestation.server().value();
    this.agentId = attestation.agent().value();
    this.owner = attestation.owner();
    this.at = attestation.at().toEpochMilli();
    this.until = attestation.until().toEpochMilli();
    this.withdrawnAt = Millis.of(attestation.withdrawnAt());
    copy(attestation.claim());
    copy(attestation.evidence());
    copy(attestation.effect());
  }

  private void copy(Claim claim) {
    surface = claim.surface() == null ? null : claim.surface().value();
    names = claim.names().isEmpty() ? null : String.join("\n", claim.names());
    healthy = claim.healthy();
    latencyMillis = claim.latencyMillis();
    signedAt = claim.signedAt().toEpochMilli();
  }

  private void copy(Evidence evidence) {
    form = evidence.form();
    thumbprint = evidence.thumbprint();
    statement = evidence.statement();
    signature = evidence.signature();
  }

  private void copy(Effect effect) {
    finding = effect.finding();
    weight = effect.weight();
    before = effect.before();
    after = effect.after();
    quarantined = effect.quarantined();
  }

  Attestation toAttestation() {
    return new Attestation(
        id,
        new McpServerId(serverId),
        new AgentId(agentId),
        owner,
        new Claim(
            surface == null ? null : new SurfaceDigest(surface),
            names == null ? List.of() : List.of(names.split("\n")),
            healthy,
            latencyMillis,
            Millis.instant(signedAt)),
        new Evidence(form, thumbprint, statement, signature),
        new Effect(finding, weight, before, after, quarantined),
        Millis.instant(at),
        Millis.instant(until),
        Millis.instant(withdrawnAt));
  }
}
