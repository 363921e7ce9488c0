package io.github.agentidentity.mcp;

import java.util.UUID;

/** Identifies an MCP server and, with the same value, its Keycloak client. */
public record McpServerId(String value) {

  private static final int MAX_LENGTH = 36;

  public McpServerId {
    if (value.isBlank() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("the id of an MCP server has 1 to 36 characters");
    }
  }

  public static McpServerId random() {
    return new McpServerId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
