package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.mcp.ToolSurface;
import org.jspecify.annotations.Nullable;

/**
 * What a server showed.
 *
 * @param protocol the revision of MCP, or {@link #WELL_KNOWN}
 * @param millis how long the server took for everything
 */
public record Discovered(ToolSurface surface, About server, String protocol, long millis) {

  /** The server does not speak MCP; this is what its well-known document says. */
  public static final String WELL_KNOWN = "well-known";

  /** What the server calls itself; nobody vouches for it. */
  public record About(@Nullable String name, @Nullable String title, @Nullable String version) {

    private static final int LONGEST = 255;

    static About of(JsonNode serverInfo) {
      return new About(
          line(serverInfo.path("name")),
          line(serverInfo.path("title")),
          line(serverInfo.path("version")));
    }

    private static @Nullable String line(JsonNode text) {
      String value = text.asText("").strip();
      boolean usable =
          !value.isEmpty()
              && value.length() <= LONGEST
              && value.chars().noneMatch(Character::isISOControl);
      return usable ? value : null;
    }
  }
}
