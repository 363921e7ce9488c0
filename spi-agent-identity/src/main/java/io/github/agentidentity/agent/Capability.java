package io.github.agentidentity.agent;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the realm's catalogue of what agents can be allowed to do.
 *
 * @param id also the id of the client scope that stands for it
 * @param aliases other names under which it can be granted, such as {@code read_database}
 * @param approvalRequired whether an agent's request for it must be answered by a person
 */
public record Capability(
    String id,
    CapabilityName name,
    @Nullable String description,
    Risk risk,
    boolean approvalRequired,
    Set<String> aliases) {

  public Capability {
    aliases = Set.copyOf(aliases);
  }
}
