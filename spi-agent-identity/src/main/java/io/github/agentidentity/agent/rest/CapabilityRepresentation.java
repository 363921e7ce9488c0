package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.service.CapabilityCatalogue;
import io.github.agentidentity.agent.web.FieldErrors;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the catalogue, as it is shown and as it is given. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "name")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CapabilityRepresentation(
    @Schema(description = CapabilityName.RULE + "; also the scope that stands for it in tokens")
        @Nullable String name,
    @Schema(maxLength = 1000) @Nullable String description,
    @Schema(
            enumeration = {"low", "medium", "high", "critical"},
            defaultValue = "medium")
        @Nullable String risk,
    @Schema(
            description = "Whether a person must answer an agent's request for it",
            defaultValue = "false")
        @Nullable Boolean approvalRequired,
    @Schema(description = "Other names under which it can be granted", maxItems = MOST_ALIASES)
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
    Set<String> given = givenAliases(errors);
    given.forEach(alias -> errors.parsed("aliases", alias, CapabilityName::new));
    errors.throwIfAny();
    return new CapabilityCatalogue.Entry(
        Objects.requireNonNull(parsedName),
        description,
        parsedRisk == null ? Risk.MEDIUM : parsedRisk,
        Boolean.TRUE.equals(approvalRequired),
        given);
  }

  private Set<String> givenAliases(FieldErrors errors) {
    List<String> listed = aliases == null ? List.of() : aliases;
    if (listed.size() > MOST_ALIASES || listed.stream().anyMatch(Objects::isNull)) {
      errors.add("aliases", "must be at most " + MOST_ALIASES + " words");
      return Set.of();
    }
    return Set.copyOf(listed);
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
