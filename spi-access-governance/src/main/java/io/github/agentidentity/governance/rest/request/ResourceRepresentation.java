package io.github.agentidentity.governance.rest.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an action is done to. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "id")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResourceRepresentation(@Nullable String type, @Nullable String id) {}
