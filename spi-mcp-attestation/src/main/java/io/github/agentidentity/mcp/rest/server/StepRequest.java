package io.github.agentidentity.mcp.rest.server;

import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.mcp.SurfaceDigest;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a server is cut off or let back. */
@Schema(name = "McpServerStep", additionalProperties = Schema.False.class)
public record StepRequest(@Schema(maxLength = 1000) @Nullable String reason) {

  static final StepRequest NONE = new StepRequest(null);

  @Nullable String validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("reason", reason, 1000);
    errors.throwIfAny();
    return reason;
  }

  /** Which surface is approved, and why. */
  @Schema(
      name = "McpServerApproval",
      additionalProperties = Schema.False.class,
      requiredProperties = "surface")
  public record Approval(
      @Schema(description = "The digest of the surface that the approver has seen")
          @Nullable String surface,
      @Schema(maxLength = 1000) @Nullable String reason) {

    SurfaceDigest reviewed() {
      FieldErrors errors = new FieldErrors();
      SurfaceDigest digest = errors.parsed("surface", surface, SurfaceDigest::new);
      errors.text("reason", reason, 1000);
      errors.throwIfAny();
      return Objects.requireNonNull(digest);
    }
  }
}
