package io.github.agentidentity.mcp.rest.connection;

import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.ConnectionStore;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.rest.query.Named;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What connections are narrowed by. */
public final class ConnectionFilter {

  @Parameter(description = "An agent by id, name or client id")
  @QueryParam("agent")
  private @Nullable String agent;

  @Parameter(description = "A server by id, name or URI; or exactly what an unknown one is called")
  @QueryParam("server")
  private @Nullable String server;

  @Parameter(description = "One or more kinds, separated by commas, in any case")
  @QueryParam("kind")
  private @Nullable String kind;

  @Parameter(description = "Seen at this instant or later", schema = @Schema(format = "date-time"))
  @QueryParam("since")
  private @Nullable String since;

  ConnectionStore.Query query(EvidenceScope scope) {
    FieldErrors errors = new FieldErrors();
    Set<Connection.Kind> kinds = errors.parsedIfPresent("kind", kind, ConnectionFilter::parse);
    Instant from = errors.instant("since", since);
    if (server != null && !Searchable.is(server)) {
      errors.add("server", "must not contain control characters");
    }
    errors.throwIfAny();
    Optional<McpServerId> registered =
        Optional.ofNullable(server)
            .flatMap(words -> scope.servers().find(scope.realm(), words))
            .map(McpServer::id);
    return new ConnectionStore.Query(
        Named.agent(scope, agent),
        registered.orElse(null),
        registered.isPresent() ? null : server,
        kinds == null ? Set.of() : kinds,
        from);
  }

  private static Set<Connection.Kind> parse(String words) {
    try {
      Set<Connection.Kind> kinds = EnumSet.noneOf(Connection.Kind.class);
      for (String word : words.split(",", -1)) {
        kinds.add(Connection.Kind.valueOf(word.strip().toUpperCase(Locale.ROOT)));
      }
      return kinds;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "must be of " + Arrays.toString(Connection.Kind.values()), e);
    }
  }
}
