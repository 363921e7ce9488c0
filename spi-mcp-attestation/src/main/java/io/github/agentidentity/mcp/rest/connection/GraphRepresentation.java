package io.github.agentidentity.mcp.rest.connection;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.mcp.Connection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Agents, servers, and what is between them. */
@Schema(requiredProperties = {"nodes", "edges", "truncated"})
public record GraphRepresentation(
    List<NodeRepresentation> nodes,
    List<EdgeRepresentation> edges,
    @Schema(description = "Whether there is more than was asked for: narrow the question")
        boolean truncated) {

  public GraphRepresentation {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }

  /** What a node is. */
  public enum Type {
    AGENT,
    SERVER,
    /** A name that somebody told, of which no server is registered. */
    UNKNOWN_SERVER
  }

  /** An agent or a server. */
  @Schema(requiredProperties = {"id", "type", "name"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record NodeRepresentation(
      @Schema(description = "Unique within the graph; of agents and servers, their own") String id,
      Type type,
      String name,
      @Schema(description = "Of the agent or server; absent for one that is unknown")
          @Nullable String status,
      @Schema(description = "Of a server, 0 to 1") @Nullable Double confidence,
      @Schema(description = "Of a server: whether it shows something else than was approved")
          @Nullable Boolean drifted) {}

  /** Everything that is known between an agent and a server. */
  @Schema(requiredProperties = {"agent", "server", "declared", "drifted", "sightings"})
  public record EdgeRepresentation(
      @Schema(description = "The id of a node") String agent,
      @Schema(description = "The id of a node") String server,
      @Schema(description = "Whether the agent is meant to use it") boolean declared,
      @Schema(description = "Whether something was declared for the agent, and this was not")
          boolean drifted,
      List<SightingRepresentation> sightings) {
    public EdgeRepresentation {
      sightings = List.copyOf(sightings);
    }
  }

  /** How it is known. */
  @Schema(requiredProperties = {"kind", "source", "firstSeenAt", "lastSeenAt", "count"})
  public record SightingRepresentation(
      Connection.Kind kind,
      String source,
      @Schema(ref = "Instant") String firstSeenAt,
      @Schema(ref = "Instant") String lastSeenAt,
      long count) {

    static SightingRepresentation of(Connection seen) {
      return new SightingRepresentation(
          seen.kind(),
          seen.source(),
          seen.firstSeenAt().toString(),
          seen.lastSeenAt().toString(),
          seen.count());
    }
  }
}
