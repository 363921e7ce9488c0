package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an agent has to do with a server. Seen or said: never a permission.
 *
 * @param server null if no server of that name was registered when it was seen
 * @param name the server as it was told: a name or URL, or the name of the registered one
 * @param source how it is known, such as {@code claude_config}
 * @param confidence 0 to 100, by the word of whoever told
 */
public record Connection(
    AgentId agent,
    @Nullable McpServerId server,
    String name,
    Kind kind,
    String source,
    int confidence,
    Instant firstSeenAt,
    Instant lastSeenAt,
    long count) {

  public static final int LONGEST_NAME = 255;
  public static final int LONGEST_SOURCE = 64;
  public static final int CERTAIN = 100;

  /** How it is known. */
  public enum Kind {
    /** A person, or the registration of the agent, says so: what the agent is meant to use. */
    DECLARED,
    /** The agent, or what runs beside it, found it in a configuration or at work. */
    DETECTED,
    /** The agent attested the server. */
    ATTESTED,
    /** The agent got a token for it. */
    TOKEN
  }

  /** What it is about: the registered server, or the name. */
  public String target() {
    return server == null ? name : server.value();
  }
}
