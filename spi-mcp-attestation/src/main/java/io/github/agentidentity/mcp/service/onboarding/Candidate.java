package io.github.agentidentity.mcp.service.onboarding;

import io.github.agentidentity.mcp.McpEndpoint;
import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.McpServerName;
import io.github.agentidentity.mcp.McpServerProfile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server that somebody wants brought in.
 *
 * @param name the name it is to have; null to derive one
 */
public record Candidate(
    @Nullable McpServerName name, McpEndpoint endpoint, McpServerProfile profile) {

  /** One of which only the URL is known. */
  public static Candidate at(String url) {
    return new Candidate(
        null,
        new McpEndpoint(url, Transport.STREAMABLE_HTTP, null, null),
        McpServerProfile.named(null));
  }

  public Candidate with(
      @Nullable McpServerName wanted, Set<String> tags, @Nullable String bearerReference) {
    return new Candidate(
        wanted,
        new McpEndpoint(
            endpoint.url(), endpoint.transport(), bearerReference, endpoint.verificationUrl()),
        new McpServerProfile(
            profile.displayName(),
            profile.description(),
            profile.version(),
            profile.registryName(),
            profile.repositoryUrl(),
            profile.documentationUrl(),
            tags));
  }
}
