package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.CapabilityName;
import java.util.regex.Pattern;

/** The capabilities of a server: {@code mcp:<server>:<tool>}. */
public final class McpCapability {

  private static final String PREFIX = "mcp:";
  private static final int LONGEST = 128;
  private static final int HASH = 12;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/-]+");

  private McpCapability() {}

  /** What the capabilities of the server, and of no other, begin with. */
  public static String prefix(McpServerName server) {
    return PREFIX + server + ":";
  }

  /** All tools of the server: covers each of them. */
  public static CapabilityName all(McpServerName server) {
    return new CapabilityName(prefix(server) + "*");
  }

  /**
   * The capability of a tool. A tool whose name does not fit into a scope, for its length or its
   * characters, gets what fits of it and a part of its hash, so that no two tools share one.
   */
  public static CapabilityName of(McpServerName server, String tool) {
    String whole = prefix(server) + tool;
    if (PLAIN.matcher(tool).matches() && whole.length() <= LONGEST) {
      return new CapabilityName(whole);
    }
    String hash = SurfaceDigest.of(tool).value().substring("sha256:".length()).substring(0, HASH);
    String fit = whole.replaceAll("[^A-Za-z0-9._:/-]", "_");
    int room = LONGEST - 1 - HASH;
    return new CapabilityName(fit.substring(0, Math.min(room, fit.length())) + "." + hash);
  }

  /** Whether the capability or action is one of the server. */
  public static boolean isOf(McpServerName server, String capability) {
    return capability.startsWith(prefix(server));
  }
}
