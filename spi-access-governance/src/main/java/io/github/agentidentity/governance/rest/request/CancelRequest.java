package io.github.agentidentity.governance.rest.request;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a request is cancelled. It is read, so that nonsense is refused, and not kept. */
@JsonIgnoreProperties(ignoreUnknown = true)
record CancelRequest(
    @Schema(maxLength = 255) @Nullable String reason,
    @Schema(maxLength = 1000) @Nullable String comment) {

  static final CancelRequest NOTHING = new CancelRequest(null, null);
}
