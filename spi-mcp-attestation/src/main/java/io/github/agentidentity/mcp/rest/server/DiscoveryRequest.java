package io.github.agentidentity.mcp.rest.server;

import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.service.probe.Bearer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** With what a server is asked. */
@Schema(name = "McpDiscoveryRequest", additionalProperties = Schema.False.class)
public record DiscoveryRequest(
    @Schema(description = "A token to send this once; it is not kept") @Nullable String bearer) {

  static final DiscoveryRequest PLAIN = new DiscoveryRequest(null);

  @Nullable String validated() {
    FieldErrors errors = new FieldErrors();
    if (bearer != null && !Bearer.isToken(bearer)) {
      errors.add("bearer", "must be a token in the sense of RFC 6750");
    }
    errors.throwIfAny();
    return bearer;
  }

  @Override
  public String toString() {
    return "DiscoveryRequest[]";
  }
}
