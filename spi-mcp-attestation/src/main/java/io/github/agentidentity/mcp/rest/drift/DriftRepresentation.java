package io.github.agentidentity.mcp.rest.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.mcp.DriftPolicy;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.SurfaceDigest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a server shows, beside what was approved. */
@Schema(requiredProperties = {"drifted", "policy", "ruled", "changes", "unchanged"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DriftRepresentation(
    boolean drifted,
    @Schema(description = "What follows from drift") DriftPolicy policy,
    @Schema(description = "Whether that is ruled for this server, and not for the realm")
        boolean ruled,
    @Schema(description = "The digest that was approved") @Nullable String pinned,
    @Schema(description = "The digest that it showed last") @Nullable String observed,
    @Schema(description = "From the approved surface to the observed one")
        List<ChangeRepresentation> changes,
    @Schema(description = "The capabilities of the tools that are as they were approved")
        List<String> unchanged) {

  public DriftRepresentation {
    changes = List.copyOf(changes);
    unchanged = List.copyOf(unchanged);
  }

  /** What is ruled, and whether it is for this server alone. */
  record Ruled(DriftPolicy policy, boolean here) {}

  static DriftRepresentation of(
      McpServer server, Ruled ruled, List<ChangeRepresentation> changes, List<String> unchanged) {
    return new DriftRepresentation(
        server.pin().hasDrifted(),
        ruled.policy(),
        ruled.here(),
        text(server.pin().pinned()),
        text(server.pin().observed()),
        changes,
        unchanged);
  }

  private static @Nullable String text(@Nullable SurfaceDigest digest) {
    return digest == null ? null : digest.value();
  }
}
