package io.github.agentidentity.mcp.rest.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.mcp.Connection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection as the API shows it. */
@Schema(
    requiredProperties = {
      "agentId",
      "name",
      "kind",
      "source",
      "confidence",
      "firstSeenAt",
      "lastSeenAt",
      "count"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionRepresentation(
    String agentId,
    @Schema(description = "Absent where no server of that name was registered when it was seen")
        @Nullable String serverId,
    @Schema(description = "The name of the server, or what it was called") String name,
    Connection.Kind kind,
    @Schema(description = "How it is known, such as claude_config") String source,
    @Schema(description = "0 to 100, by the word of whoever told") int confidence,
    @Schema(ref = "Instant") String firstSeenAt,
    @Schema(ref = "Instant") String lastSeenAt,
    long count) {

  static ConnectionRepresentation of(Connection connection) {
    return new ConnectionRepresentation(
        connection.agent().value(),
        connection.server() == null ? null : connection.server().value(),
        connection.name(),
        connection.kind(),
        connection.source(),
        connection.confidence(),
        connection.firstSeenAt().toString(),
        connection.lastSeenAt().toString(),
        connection.count());
  }
}
