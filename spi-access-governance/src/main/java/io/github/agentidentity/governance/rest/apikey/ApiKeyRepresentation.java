package io.github.agentidentity.governance.rest.apikey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.governance.ApiKey;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An API key as the API shows it. */
@Schema(requiredProperties = {"id", "prefix", "createdBy", "createdAt", "expiresAt", "useCount"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyRepresentation(
    String id,
    @Schema(description = "The beginning of the secret") String prefix,
    @Nullable String label,
    String createdBy,
    @Schema(ref = "Instant") String createdAt,
    @Schema(ref = "Instant") String expiresAt,
    @Schema(ref = "Instant") @Nullable String revokedAt,
    @Schema(description = "The id of the key that replaced it") @Nullable String successor,
    @Schema(ref = "Instant", description = "To the minute") @Nullable String lastUsedAt,
    long useCount,
    @Schema(description = "Shown once, when the key is made") @Nullable String secret) {

  static ApiKeyRepresentation of(ApiKey key) {
    return of(key, null);
  }

  static ApiKeyRepresentation of(ApiKey key, @Nullable String secret) {
    return new ApiKeyRepresentation(
        key.id(),
        key.prefix(),
        key.label(),
        key.life().createdBy(),
        key.life().createdAt().toString(),
        key.life().expiresAt().toString(),
        text(key.life().revokedAt()),
        key.successor(),
        text(key.usage().lastUsedAt()),
        key.usage().count(),
        secret);
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
