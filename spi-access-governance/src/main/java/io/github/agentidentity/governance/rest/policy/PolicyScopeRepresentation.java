package io.github.agentidentity.governance.rest.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.governance.PolicyScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom a policy is about, as it is shown and as it is given. */
@Schema(
    additionalProperties = Schema.False.class,
    description = "All that is named must be so; an empty scope is every agent")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PolicyScopeRepresentation(
    @Schema(description = "Ids or names", maxItems = MOST) @Nullable List<String> agents,
    @Schema(description = "In any case", maxItems = MOST) @Nullable List<String> types,
    @Schema(description = "Ids of users or groups", maxItems = MOST) @Nullable List<String> owners,
    @Schema(description = "An agent without a score is below any", minimum = "0", maximum = "1")
        @Nullable Double trustBelow,
    @Schema(
            enumeration = {"low", "medium", "high", "critical"},
            description = "Of the capability that the action needs")
        @Nullable List<String> risks) {

  private static final int MOST = 200;
  private static final int LONGEST = 128;

  static PolicyScopeRepresentation of(PolicyScope scope) {
    return new PolicyScopeRepresentation(
        sorted(scope.agents()),
        sorted(scope.types()),
        sorted(scope.owners()),
        scope.trustBelow(),
        scope.risks().stream().sorted().map(Words::of).toList());
  }

  PolicyScope validated(FieldErrors errors) {
    if (trustBelow != null && !(trustBelow >= 0 && trustBelow <= 1)) {
      errors.add("scope.trustBelow", "must be between 0 and 1");
    }
    Set<Risk> parsed = new LinkedHashSet<>();
    for (String risk : words(errors, "scope.risks", risks)) {
      Risk known = errors.parsed("scope.risks", risk, word -> Words.parse(Risk.class, word));
      if (known != null) {
        parsed.add(known);
      }
    }
    return new PolicyScope(
        words(errors, "scope.agents", agents),
        words(errors, "scope.types", types),
        words(errors, "scope.owners", owners),
        trustBelow,
        parsed);
  }

  private static Set<String> words(FieldErrors errors, String field, @Nullable List<String> given) {
    List<String> listed = given == null ? List.of() : given;
    if (listed.size() > MOST || listed.stream().anyMatch(Objects::isNull)) {
      errors.add(field, "must be at most " + MOST + " texts");
      return Set.of();
    }
    listed.forEach(word -> errors.line(field, word, LONGEST));
    return Set.copyOf(listed);
  }

  private static List<String> sorted(Set<String> words) {
    return List.copyOf(new TreeSet<>(words));
  }
}
