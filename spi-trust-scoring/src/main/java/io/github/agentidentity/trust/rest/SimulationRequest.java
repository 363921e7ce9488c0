package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorWeights;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.TrustSettings.Rules;
import io.github.agentidentity.trust.service.score.ScoreInputs;
import io.github.agentidentity.trust.service.usecase.Simulation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What if? Members that are left out stay as they were when the agent was scored last. */
@Schema(additionalProperties = Schema.False.class)
public record SimulationRequest(
    @Schema(ref = "Instant", description = "A later moment shows what fades") @Nullable String at,
    @Nullable Map<String, Double> weights,
    @Schema(minimum = "0", maximum = "1") @Nullable Double baseRate,
    @Schema(description = "ISO 8601, such as P14D") @Nullable String halfLife,
    @Schema(description = "The most that an agent scores while a finding of that severity stands")
        @Nullable Map<Risk, Double> caps,
    @Schema(description = "Factors, or evidence as factor/id, to leave out", maxItems = MOST)
        @Nullable List<String> without,
    @Schema(maxItems = MOST) @Nullable List<MoreEvidence> evidence,
    @Schema(maxItems = MOST) @Nullable List<MoreFinding> findings) {

  static final int MOST = 50;
  static final SimulationRequest NOTHING =
      new SimulationRequest(null, null, null, null, null, null, null, null);

  /** Evidence that there might be. */
  @Schema(additionalProperties = Schema.False.class, requiredProperties = "factor")
  public record MoreEvidence(
      @Nullable String factor,
      @Nullable Double positive,
      @Nullable Double negative,
      @Schema(ref = "Instant") @Nullable String at) {}

  /** A finding that there might be. */
  @Schema(
      additionalProperties = Schema.False.class,
      requiredProperties = {"factor", "severity"})
  public record MoreFinding(@Nullable String factor, @Nullable Risk severity) {}

  Simulation validated(ScoreInputs known) {
    FieldErrors errors = new FieldErrors();
    Instant moment = errors.instant("at", at);
    Duration life = errors.duration("halfLife", halfLife);
    Set<String> factors = known.rules().weights().weights().keySet();
    Map<String, List<Evidence>> pieces = pieces(errors, known, factors);
    Map<String, List<Finding>> found = found(errors, factors);
    if (without != null && (without.size() > MOST || without.contains(null))) {
      errors.add("without", "must be a list of at most " + MOST + " texts");
    }
    if (weights != null && !factors.containsAll(weights.keySet())) {
      errors.add("weights", "must be of " + factors);
    }
    errors.throwIfAny();
    return new Simulation(
        moment == null ? known.at() : moment,
        rules(known.rules(), life),
        without == null ? Set.of() : Set.copyOf(without),
        pieces,
        found);
  }

  /** Weights that are given are all there are. */
  private Rules rules(Rules known, @Nullable Duration life) {
    return new Rules(
        weights == null ? known.weights() : FactorWeights.of(SettingsRequest.present(weights)),
        baseRate == null ? known.baseRate() : baseRate,
        life == null ? known.halfLife() : life,
        caps == null ? known.caps() : SettingsRequest.present(caps));
  }

  private Map<String, List<Evidence>> pieces(
      FieldErrors errors, ScoreInputs known, Set<String> factors) {
    Map<String, List<Evidence>> pieces = new HashMap<>();
    List<MoreEvidence> given = evidence == null ? List.of() : evidence;
    if (given.size() > MOST) {
      errors.add("evidence", "must have at most " + MOST + " elements");
      return pieces;
    }
    for (int index = 0; index < given.size(); index++) {
      MoreEvidence one = given.get(index);
      String field = "evidence." + index;
      if (isOfFactor(errors, field, one == null ? null : one.factor(), factors)) {
        Instant seen = errors.instant(field + ".at", one.at());
        String id = "simulated:" + index;
        errors.parsedIfPresent(
            field,
            one.factor(),
            factor ->
                pieces
                    .computeIfAbsent(factor, name -> new ArrayList<>())
                    .add(
                        new Evidence(
                            id,
                            seen == null ? known.at() : seen,
                            number(one.positive()),
                            number(one.negative()),
                            "simulated")));
      }
    }
    return pieces;
  }

  private Map<String, List<Finding>> found(FieldErrors errors, Set<String> factors) {
    Map<String, List<Finding>> found = new HashMap<>();
    List<MoreFinding> given = findings == null ? List.of() : findings;
    if (given.size() > MOST) {
      errors.add("findings", "must have at most " + MOST + " elements");
      return found;
    }
    for (int index = 0; index < given.size(); index++) {
      MoreFinding one = given.get(index);
      String field = "findings." + index;
      if (isOfFactor(errors, field, one == null ? null : one.factor(), factors)) {
        Risk severity = one.severity();
        if (severity == null) {
          errors.add(field + ".severity", "is required");
        } else {
          found
              .computeIfAbsent(String.valueOf(one.factor()), name -> new ArrayList<>())
              .add(new Finding("simulated", severity, "simulated", List.of()));
        }
      }
    }
    return found;
  }

  private static boolean isOfFactor(
      FieldErrors errors, String field, @Nullable String factor, Set<String> factors) {
    if (factor != null && factors.contains(factor)) {
      return true;
    }
    errors.add(field + ".factor", "must be one of " + factors);
    return false;
  }

  private static double number(@Nullable Double given) {
    return given == null ? 0 : given;
  }
}
