package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.service.Enrolment;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A limited right to register that an admin hands out. */
public record EnrolmentTokenRequest(
    @Nullable String description,
    @Nullable Integer uses,
    @Nullable String expiresIn,
    @Nullable List<String> types,
    @Nullable List<String> capabilities) {

  private static final Duration DEFAULT_LIFE = Duration.ofHours(24);
  private static final Duration LONGEST_LIFE = Duration.ofDays(365);
  private static final int MOST_USES = 100_000;
  private static final int MOST_WORDS = 100;

  Enrolment.Terms validated() {
    FieldErrors errors = new FieldErrors();
    errors.text("description", description, 1000);
    int wanted = uses == null ? 1 : uses;
    if (wanted < 1 || wanted > MOST_USES) {
      errors.add("uses", "must be between 1 and " + MOST_USES);
    }
    Duration life = errors.duration("expiresIn", expiresIn);
    if (life != null && (life.compareTo(Duration.ofSeconds(1)) < 0
        || life.compareTo(LONGEST_LIFE) > 0)) {
      errors.add("expiresIn", "must be between PT1S and P365D");
    }
    Set<String> wantedTypes = words(types, "types", errors);
    wantedTypes.forEach(
        type ->
            ProfileRules.check(new AgentProfile(null, null, type, null, null, null), errors));
    Set<String> wantedCapabilities = words(capabilities, "capabilities", errors);
    errors.throwIfAny();
    return new Enrolment.Terms(
        description, wanted, life == null ? DEFAULT_LIFE : life, wantedTypes, wantedCapabilities);
  }

  private static Set<String> words(
      @Nullable List<String> given, String field, FieldErrors errors) {
    List<String> words = given == null ? List.of() : given;
    if (words.size() > MOST_WORDS || words.stream().anyMatch(word -> word == null)) {
      errors.add(field, "must be at most " + MOST_WORDS + " words");
      return Set.of();
    }
    return Set.copyOf(words);
  }
}
