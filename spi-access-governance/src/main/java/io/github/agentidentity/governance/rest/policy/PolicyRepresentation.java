package io.github.agentidentity.governance.rest.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.governance.Policy;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyEffect;
import io.github.agentidentity.governance.PolicyPurpose;
import io.github.agentidentity.governance.PolicyScope;
import io.github.agentidentity.governance.PolicyType;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy, as it is shown and as it is given; what only the server knows is ignored. */
@Schema(
    additionalProperties = Schema.False.class,
    requiredProperties = {"name", "type", "effect"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyRepresentation(
    @Schema(readOnly = true) @Nullable String id,
    @Schema(maxLength = 128) @Nullable String name,
    @Schema(maxLength = 1000) @Nullable String description,
    @Schema(
            enumeration = {
              "capability_violation",
              "trust_score_low",
              "unusual_activity",
              "unauthorized_access",
              "data_exfiltration",
              "config_drift"
            })
        @Nullable String type,
    @Schema(
            description = "Policies are asked in ascending order, and by name within one",
            defaultValue = "100",
            minimum = "0",
            maximum = "1000000")
        @Nullable Integer order,
    @Schema(description = "A draft is not", defaultValue = "false") @Nullable Boolean enabled,
    @Nullable PolicyScopeRepresentation scope,
    @Schema(description = "In CEL; without one it always holds", maxLength = 4096)
        @Nullable String condition,
    @Schema(description = "Of the type") @Nullable Map<String, Object> parameters,
    @Schema(enumeration = {"allow", "alert", "block", "require_approval", "suspend"})
        @Nullable String effect,
    @Schema(
            description = "Of the alerts that it raises",
            enumeration = {"low", "medium", "high", "critical"},
            defaultValue = "medium")
        @Nullable String severity,
    @Schema(
            enumeration = {"token", "action"},
            description = "Both, where nothing is given")
        @Nullable List<String> purposes,
    @Schema(description = "In a change: the version that the change was made from")
        @Nullable Integer version,
    @Schema(readOnly = true, format = "date-time") @Nullable String createdAt,
    @Schema(readOnly = true, format = "date-time") @Nullable String updatedAt,
    @Schema(readOnly = true) @Nullable String updatedBy,
    @Schema(readOnly = true, description = "What its author should know")
        @Nullable List<String> warnings) {

  private static final int MOST_ORDER = 1_000_000;
  private static final int USUAL_ORDER = 100;

  static PolicyRepresentation of(Policy policy, @Nullable List<String> warnings) {
    return of(
        policy.definition(),
        new Facts(
            policy.id(),
            policy.version(),
            policy.createdAt().toString(),
            policy.updatedAt().toString(),
            policy.updatedBy().id(),
            warnings));
  }

  /** What the server knows of a policy beside what it says. */
  record Facts(
      @Nullable String id,
      @Nullable Integer version,
      @Nullable String createdAt,
      @Nullable String updatedAt,
      @Nullable String updatedBy,
      @Nullable List<String> warnings) {

    static final Facts NONE = new Facts(null, null, null, null, null, null);
  }

  static PolicyRepresentation of(PolicyDefinition definition, Facts facts) {
    return new PolicyRepresentation(
        facts.id(),
        definition.name(),
        definition.description(),
        Words.of(definition.type()),
        definition.order(),
        definition.enabled(),
        PolicyScopeRepresentation.of(definition.scope()),
        definition.condition(),
        definition.parameters(),
        Words.of(definition.effect()),
        Words.of(definition.severity()),
        definition.purposes().stream().sorted().map(Words::of).toList(),
        facts.version(),
        facts.createdAt(),
        facts.updatedAt(),
        facts.updatedBy(),
        facts.warnings());
  }

  /** The policy that is meant; a problem that names every member that is wrong otherwise. */
  PolicyDefinition validated() {
    FieldErrors errors = new FieldErrors();
    checkTexts(errors);
    checkShapes(errors);
    PolicyType parsedType =
        errors.parsed("type", type, word -> Words.parse(PolicyType.class, word));
    PolicyEffect parsedEffect =
        errors.parsed("effect", effect, word -> Words.parse(PolicyEffect.class, word));
    Risk parsedSeverity =
        errors.parsedIfPresent("severity", severity, word -> Words.parse(Risk.class, word));
    PolicyScope parsedScope = scope == null ? PolicyScope.ALL : scope.validated(errors);
    Set<PolicyPurpose> parsedPurposes = parsedPurposes(errors, parsedType);
    errors.throwIfAny();
    return new PolicyDefinition(
        Objects.requireNonNull(name).strip(),
        description,
        Objects.requireNonNull(parsedType),
        Objects.requireNonNullElse(order, USUAL_ORDER),
        Boolean.TRUE.equals(enabled),
        parsedScope,
        condition == null || condition.isBlank() ? null : condition,
        Objects.requireNonNullElse(parameters, Map.of()),
        Objects.requireNonNull(parsedEffect),
        Objects.requireNonNullElse(parsedSeverity, Risk.MEDIUM),
        parsedPurposes);
  }

  private void checkTexts(FieldErrors errors) {
    if (name == null || name.isBlank()) {
      errors.add("name", "is required");
    }
    errors.line("name", name, 128);
    errors.text("description", description, 1000);
    errors.text("condition", condition, 8192);
  }

  private void checkShapes(FieldErrors errors) {
    if (order != null && (order < 0 || order > MOST_ORDER)) {
      errors.add("order", "must be between 0 and " + MOST_ORDER);
    }
    if (parameters != null && parameters.containsValue(null)) {
      errors.add("parameters", "must not have members that are null");
    }
  }

  private Set<PolicyPurpose> parsedPurposes(FieldErrors errors, @Nullable PolicyType of) {
    if (purposes == null) {
      return of != null && of.isAfterRefusal()
          ? EnumSet.of(PolicyPurpose.ACTION)
          : EnumSet.allOf(PolicyPurpose.class);
    }
    Set<PolicyPurpose> parsed = EnumSet.noneOf(PolicyPurpose.class);
    for (String purpose : purposes) {
      PolicyPurpose known =
          errors.parsed("purposes", purpose, word -> Words.parse(PolicyPurpose.class, word));
      if (known != null) {
        parsed.add(known);
      }
    }
    return parsed;
  }
}
