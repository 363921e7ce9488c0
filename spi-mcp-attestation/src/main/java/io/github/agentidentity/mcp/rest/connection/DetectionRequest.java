package io.github.agentidentity.mcp.rest.connection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.McpEvidence.Told;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A server that was found beside an agent. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "mcpServer")
public record DetectionRequest(
    @Schema(description = "Its name or address") @Nullable String mcpServer,
    @Schema(
            description =
                "Such as manual, claude_config, sdk_import, sdk_runtime, direct_api; else manual")
        @Nullable String detectionMethod,
    @Schema(description = "0 to 100; else 100") @Nullable Double confidence,
    @Schema(
            type = SchemaType.OBJECT,
            description = "Not kept: paths and arguments are nobody's business here")
        @Nullable JsonNode details,
    @Nullable String sdkVersion,
    @Nullable String timestamp) {

  private static final String UNKNOWN = "manual";

  boolean isUsable() {
    double sure = confidence == null ? Connection.CERTAIN : confidence;
    return mcpServer != null
        && !mcpServer.isBlank()
        && mcpServer.length() <= Connection.LONGEST_NAME
        && sure >= 0
        && sure <= Connection.CERTAIN;
  }

  /** Only if it is usable. */
  Told told() {
    String name = mcpServer == null ? "" : mcpServer.strip();
    String source =
        detectionMethod == null || detectionMethod.isBlank() ? UNKNOWN : detectionMethod.strip();
    double sure = confidence == null ? Connection.CERTAIN : confidence;
    return new Told(name, Connection.Kind.DETECTED, source, (int) Math.round(sure));
  }
}
