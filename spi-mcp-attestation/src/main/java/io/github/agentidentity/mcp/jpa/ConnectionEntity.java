package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.agent.rows.Millis;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.McpServerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.NullUnmarked;

@Entity(name = "McpConnectionEntity")
@Table(name = "AGT_MCP_CONNECTION")
@NullUnmarked
class ConnectionEntity {

  /** Follows from what the row is about. */
  @Id
  @Column(name = "ID", length = 43)
  String id;

  @Column(name = "REALM_ID", length = 36, nullable = false, updatable = false)
  String realmId;

  @Column(name = "AGENT_ID", length = 36, nullable = false, updatable = false)
  String agentId;

  @Column(name = "SERVER_ID", length = 36, updatable = false)
  String serverId;

  @Column(name = "NAME", nullable = false, updatable = false)
  String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", length = 16, nullable = false, updatable = false)
  Connection.Kind kind;

  @Column(name = "SOURCE", length = Connection.LONGEST_SOURCE, nullable = false)
  String source;

  @Column(name = "CONFIDENCE", nullable = false)
  int confidence;

  @Column(name = "FIRST_SEEN_AT", nullable = false, updatable = false)
  long firstSeenAt;

  @Column(name = "LAST_SEEN_AT", nullable = false)
  long lastSeenAt;

  @Column(name = "TIMES", nullable = false)
  long count;

  protected ConnectionEntity() {}

  ConnectionEntity(String realmId, Connection seen) {
    this.id = id(realmId, seen.agent(), seen.target(), seen.kind());
    this.realmId = realmId;
    this.agentId = seen.agent().value();
    this.serverId = seen.server() == null ? null : seen.server().value();
    this.name = seen.name();
    this.kind = seen.kind();
    this.source = seen.source();
    this.confidence = seen.confidence();
    this.firstSeenAt = seen.firstSeenAt().toEpochMilli();
    this.lastSeenAt = seen.lastSeenAt().toEpochMilli();
    this.count = seen.count();
  }

  static String id(String realmId, AgentId agent, String target, Connection.Kind kind) {
    return Secrets.hash(String.join("\n", realmId, agent.value(), kind.name(), target));
  }

  Connection toConnection() {
    return new Connection(
        new AgentId(agentId),
        serverId == null ? null : new McpServerId(serverId),
        name,
        kind,
        source,
        confidence,
        Millis.instant(firstSeenAt),
        Millis.instant(lastSeenAt),
        count);
  }
}
