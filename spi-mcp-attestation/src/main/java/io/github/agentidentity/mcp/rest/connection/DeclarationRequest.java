package io.github.agentidentity.mcp.rest.connection;

import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.Connection;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an agent is meant to use a server. */
@Schema(
    additionalProperties = Schema.False.class,
    requiredProperties = {"agent", "server"})
public record DeclarationRequest(
    @Schema(description = "An agent by id, name or client id") @Nullable String agent,
    @Schema(description = "A server by id, name or URI, or what an unknown one is called")
        @Nullable String server) {

  /** Both members, as they were given. */
  record Validated(String agent, String server) {}

  Validated validated() {
    FieldErrors errors = new FieldErrors();
    if (agent == null || agent.isBlank()) {
      errors.add("agent", "is required");
    }
    if (server == null || server.isBlank()) {
      errors.add("server", "is required");
    }
    errors.line("server", server, Connection.LONGEST_NAME);
    errors.throwIfAny();
    return new Validated(Objects.requireNonNull(agent), Objects.requireNonNull(server).strip());
  }
}
