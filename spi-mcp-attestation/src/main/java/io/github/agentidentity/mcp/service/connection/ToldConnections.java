package io.github.agentidentity.mcp.service.connection;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.McpEvidence.Told;

/** What people and agents tell of connections. */
public final class ToldConnections {

  private ToldConnections() {}

  /** As it can be kept. */
  public static Told checked(Told told) {
    if (told.confidence() < 0 || told.confidence() > Connection.CERTAIN) {
      throw new AgentException.Invalid("confidence", "must be between 0 and 100");
    }
    return new Told(
        line("name", told.name(), Connection.LONGEST_NAME),
        told.kind(),
        line("source", told.source(), Connection.LONGEST_SOURCE),
        told.confidence());
  }

  private static String line(String field, String text, int longest) {
    String line = text.strip();
    if (line.isEmpty() || line.length() > longest) {
      throw new AgentException.Invalid(field, "must have 1 to " + longest + " characters");
    }
    if (line.chars().anyMatch(Character::isISOControl)) {
      throw new AgentException.Invalid(field, "must not contain control characters");
    }
    return line;
  }
}
