package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.service.CapabilityCatalogue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An entry of the catalogue, as it is shown and as it is given. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapabilityRepresentation(
    @Nullable String name,
    @Nullable String description,
    @Nullable String risk,
    @Nullable Boolean approvalRequired,
    @Nullable List<String> aliases) {

  private static final int MOST_ALIASES = 32;

  static CapabilityRepresentation of(Capability capability) {
    return new CapabilityRepresentation(
        capability.name().value(),
        capability.description(),
        capability.risk().name().toLowerCase(Locale.ROOT),
        capability.approvalRequired(),
        List.copyOf(new TreeSet<>(capability.aliases())));
  }

  /**
   * The entry that is meant.
   *
   * @param inPath the name in the path, which stands in for an absent member
   */
  CapabilityCatalogue.Entry validated(@Nullable String inPath) {
    FieldErrors errors = new FieldErrors();
    CapabilityName parsedName =
        errors.parsed("name", name == null ? inPath : name, CapabilityName::new);
    errors.text("description", description, 1000);
    Risk parsedRisk = errors.parsedIfPresent("risk", risk, CapabilityRepresentation::parseRisk);
    Set<String> given = Set.copyOf(aliases == null ? List.of() : aliases);
    if (given.size() > MOST_ALIASES) {
      errors.add("aliases", "must be at most " + MOST_ALIASES);
    }
    given.forEach(alias -> errors.parsed("aliases", alias, CapabilityName::new));
    errors.throwIfAny();
    return new CapabilityCatalogue.Entry(
        Objects.requireNonNull(parsedName),
        description,
        parsedRisk == null ? Risk.MEDIUM : parsedRisk,
        Boolean.TRUE.equals(approvalRequired),
        given);
  }

  private static Risk parseRisk(String word) {
    for (Risk risk : Risk.values()) {
      if (risk.name().equalsIgnoreCase(word)) {
        return risk;
      }
    }
    throw new IllegalArgumentException("must be low, medium, high or critical");
  }
}
