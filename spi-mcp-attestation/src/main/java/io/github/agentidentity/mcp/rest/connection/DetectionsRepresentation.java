package io.github.agentidentity.mcp.rest.connection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a report. */
@Schema(requiredProperties = {"processed", "skipped"})
public record DetectionsRepresentation(
    @Schema(description = "How many will be shown as connections in a few seconds") int processed,
    @Schema(description = "How many had no usable name or confidence") int skipped) {}
