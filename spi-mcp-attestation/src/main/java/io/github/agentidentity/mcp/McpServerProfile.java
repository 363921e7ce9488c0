package io.github.agentidentity.mcp;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What people say of an MCP server.
 *
 * @param version what the server or its {@code server.json} calls its version
 * @param registryName the name in the official registry's form, such as {@code com.example/weather}
 * @param tags in their order of sorting
 */
public record McpServerProfile(
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String version,
    @Nullable String registryName,
    @Nullable String repositoryUrl,
    @Nullable String documentationUrl,
    Set<String> tags) {

  public McpServerProfile {
    tags = Collections.unmodifiableSet(new TreeSet<>(tags));
  }

  public static McpServerProfile named(@Nullable String displayName) {
    return new McpServerProfile(displayName, null, null, null, null, null, Set.of());
  }
}
