package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.service.Enrolment;
import io.github.agentidentity.agent.web.FieldErrors;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A limited right to register that an admin hands out. */
@Schema(additionalProperties = Schema.False.class)
public record EnrolmentTokenRequest(
    @Schema(maxLength = 1000) @Nullable String description,
    @Schema(
            description = "How many agents may be registered with it",
            minimum = "1",
            maximum = "" + MOST_USES,
            defaultValue = "1")
        @Nullable Integer uses,
    @Schema(format = "duration", description = "PT1S to P365D", defaultValue = "PT24H")
        @Nullable String expiresIn,
    @Schema(description = "The agent types it is good for; any, if left out")
        @Nullable List<String> types,
    @Schema(description = "What an agent registered with it is granted at once")
        @Nullable List<String> capabilities) {

  static final Duration DEFAULT_LIFE = Duration.ofHours(24);
  static final Duration LONGEST_LIFE = Duration.ofDays(365);
  private static final int MOST_USES = 100_000;
  private static final int MOST_CAPABILITIES = 100;

  /** So that all of them, at their longest, fit into their column. */
  private static final int MOST_TYPES = 30;

  Enrolment.Terms validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("description", description, 1000);
    int wanted = uses == null ? 1 : uses;
    if (wanted < 1 || wanted > MOST_USES) {
      errors.add("uses", "must be between 1 and " + MOST_USES);
    }
    Duration life = errors.duration("expiresIn", expiresIn);
    if (life != null
        && (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(LONGEST_LIFE) > 0)) {
      errors.add("expiresIn", "must be between PT1S and P365D");
    }
    Set<String> wantedTypes = words(types, "types", MOST_TYPES, errors);
    wantedTypes.forEach(
        type -> ProfileRules.check(new AgentProfile(null, null, type, null, null, null), errors));
    Set<String> wantedCapabilities = words(capabilities, "capabilities", MOST_CAPABILITIES, errors);
    errors.throwIfAny();
    return new Enrolment.Terms(
        description, wanted, life == null ? DEFAULT_LIFE : life, wantedTypes, wantedCapabilities);
  }

  private static Set<String> words(
      @Nullable List<String> given, String field, int most, FieldErrors errors) {
    List<String> words = given == null ? List.of() : given;
    if (words.size() > most || words.stream().anyMatch(word -> word == null)) {
      errors.add(field, "must be at most " + most + " words");
      return Set.of();
    }
    return Set.copyOf(words);
  }
}
