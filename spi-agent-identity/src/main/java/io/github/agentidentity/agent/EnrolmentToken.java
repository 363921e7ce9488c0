package io.github.agentidentity.agent;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A limited right to register agents. The secret itself is shown once and never stored.
 *
 * @param usesLeft how many agents may still be registered with it
 * @param types the agent types it is good for; empty for any
 * @param capabilities what an agent registered with it is granted at once
 */
public record EnrolmentToken(
    String id,
    @Nullable String description,
    int usesLeft,
    Instant createdAt,
    @Nullable Instant expiresAt,
    Set<String> types,
    Set<String> capabilities,
    String createdBy) {

  public EnrolmentToken {
    types = Set.copyOf(types);
    capabilities = Set.copyOf(capabilities);
  }

  public boolean isUsableAt(Instant now) {
    return usesLeft > 0 && (expiresAt == null || now.isBefore(expiresAt));
  }

  public boolean admits(@Nullable String type) {
    return types.isEmpty() || (type != null && types.contains(type));
  }
}
