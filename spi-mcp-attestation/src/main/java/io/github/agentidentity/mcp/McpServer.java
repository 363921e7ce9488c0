package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.ResourceUri;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One MCP server as it stands in its row: a snapshot, safe to pass between threads.
 *
 * @param resource what tokens for it have as {@code aud}; also its client id
 * @param key null for a server that cannot prove itself
 */
public record McpServer(
    McpServerId id,
    McpServerName name,
    ResourceUri resource,
    McpServerProfile profile,
    McpEndpoint endpoint,
    @Nullable AgentOwner owner,
    Standing standing,
    @Nullable McpServerKey key,
    McpPin pin,
    McpHealth health) {

  /**
   * Where it stands in its life.
   *
   * @param reason what was said with the last change of status
   */
  public record Standing(
      McpServerStatus status, @Nullable String reason, Instant createdAt, Instant updatedAt) {

    public static Standing bornAt(Instant now) {
      return new Standing(McpServerStatus.PENDING, null, now, now);
    }
  }

  public McpServerStatus status() {
    return standing.status();
  }

  /** Whether it has proved its key. */
  public boolean isVerified() {
    return key != null && key.provedAt() != null;
  }

  public McpServer withStatus(McpServerStatus status, @Nullable String reason, Instant now) {
    return with(new Standing(status, reason, standing.createdAt(), now));
  }

  public McpServer describedAs(
      McpServerProfile changed, McpEndpoint where, @Nullable AgentOwner newOwner, Instant now) {
    Standing touched =
        new Standing(standing.status(), standing.reason(), standing.createdAt(), now);
    return new McpServer(id, name, resource, changed, where, newOwner, touched, key, pin, health);
  }

  public McpServer with(@Nullable McpServerKey newKey) {
    return new McpServer(
        id, name, resource, profile, endpoint, owner, standing, newKey, pin, health);
  }

  public McpServer with(McpPin newPin) {
    return new McpServer(
        id, name, resource, profile, endpoint, owner, standing, key, newPin, health);
  }

  public McpServer with(McpHealth newHealth) {
    return new McpServer(
        id, name, resource, profile, endpoint, owner, standing, key, pin, newHealth);
  }

  private McpServer with(Standing newStanding) {
    return new McpServer(
        id, name, resource, profile, endpoint, owner, newStanding, key, pin, health);
  }
}
