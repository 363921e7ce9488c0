package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.mcp.Finding;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.SurfaceDigest;
import io.github.agentidentity.mcp.Voice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

/**
 * One row for an owner and a server, whose key follows from both: it is written in one statement.
 */
@Entity(name = "McpVoiceEntity")
@Table(name = "AGT_MCP_VOICE")
@NullUnmarked
class VoiceEntity {

  @Id
  @Column(name = "ID", length = 43)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false)
  String realmId;

  @Column(name = "SERVER_ID", length = 36, nullable = false)
  String serverId;

  @Column(name = "OWNER", length = 64, nullable = false)
  String owner;

  @Column(name = "AGENT_ID", length = 36, nullable = false)
  String agentId;

  @Column(name = "ATTESTATION_ID", length = 36, nullable = false)
  String attestationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "FINDING", length = 24, nullable = false)
  Finding finding;

  @Column(name = "WEIGHT", nullable = false)
  double weight;

  @Column(name = "SURFACE", length = SurfaceDigest.LENGTH)
  String surface;

  @Column(name = "TAKEN_AT", nullable = false)
  long at;

  @Column(name = "ENDS_AT", nullable = false)
  long until;

  protected VoiceEntity() {}

  VoiceEntity(String realmId, McpServerId server, Voice voice) {
    this.id = Secrets.hash(String.join("\n", realmId, server.value(), voice.owner()));
    this.realmId = realmId;
    this.serverId = server.value();
    this.owner = voice.owner();
    this.agentId = voice.agent().value();
    this.attestationId = voice.attestation();
    this.finding = voice.finding();
    this.weight = voice.weight();
    this.surface = voice.surface() == null ? null : voice.surface().value();
    this.at = voice.at().toEpochMilli();
    this.until = voice.until().toEpochMilli();
  }

  McpServerId server() {
    return new McpServerId(serverId);
  }

  Voice toVoice() {
    return new Voice(
        owner,
        new AgentId(agentId),
        attestationId,
        finding,
        weight,
        surface == null ? null : new SurfaceDigest(surface),
        Millis.instant(at),
        Millis.instant(until));
  }
}
