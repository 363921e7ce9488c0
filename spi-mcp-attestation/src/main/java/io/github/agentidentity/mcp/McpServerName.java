package io.github.agentidentity.mcp;

import java.util.Set;
import java.util.regex.Pattern;

/** The immutable name of an MCP server, unique in its realm; it stands in the capabilities. */
public record McpServerName(String value) {

  public static final String RULE =
      "2 to 63 of a-z, 0-9, '.', '_' and '-', starting with a letter or digit";

  /** Words that stand in REST paths where the name of a server may stand. */
  public static final Set<String> RESERVED =
      Set.of("count", "onboard", "graph", "attestations", "connections", "detections");

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

  /** Paths take an id or a name: a name that looks like an id could stand in for another server. */
  private static final Pattern LIKE_AN_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public McpServerName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a name has " + RULE);
    }
    if (RESERVED.contains(value) || LIKE_AN_ID.matcher(value).matches()) {
      throw new IllegalArgumentException("'" + value + "' is a reserved name");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
