package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.trust.FactorWeights;
import io.github.agentidentity.trust.TrustBands;
import io.github.agentidentity.trust.TrustBands.Band;
import io.github.agentidentity.trust.TrustSettings;
import io.github.agentidentity.trust.TrustSettings.Ages;
import io.github.agentidentity.trust.TrustSettings.Rules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Settings to be made: a member that is left out stays, a map that is given is all there is. */
@Schema(additionalProperties = Schema.False.class)
public record SettingsRequest(
    @Nullable Map<String, Double> weights,
    @Nullable Map<Risk, Double> thresholds,
    @Nullable Map<Risk, Double> caps,
    @Nullable Map<String, Double> bands,
    @Nullable Double baseRate,
    @Nullable String halfLife,
    @Nullable String retention,
    @Nullable String keyAge,
    @Nullable String unusedGrantAge,
    @Nullable String reviewAge,
    @Schema(readOnly = true) @Nullable List<String> complaints) {

  TrustSettings validated(TrustSettings known) {
    FieldErrors errors = new FieldErrors();
    Duration life = or(errors.duration("halfLife", halfLife), known.rules().halfLife());
    Duration kept = or(errors.duration("retention", retention), known.retention());
    Duration key = or(errors.duration("keyAge", keyAge), known.ages().key());
    Duration unused =
        or(errors.duration("unusedGrantAge", unusedGrantAge), known.ages().unusedGrant());
    Duration review = or(errors.duration("reviewAge", reviewAge), known.ages().review());
    errors.throwIfAny();
    Rules rules =
        new Rules(
            weights == null ? known.rules().weights() : FactorWeights.of(present(weights)),
            baseRate == null ? known.rules().baseRate() : baseRate,
            life,
            caps == null ? known.rules().caps() : present(caps));
    return new TrustSettings(
        thresholds == null ? known.thresholds() : present(thresholds),
        rules,
        bands == null ? known.bands() : bands(bands),
        new Ages(key, unused, review),
        kept);
  }

  private static TrustBands bands(Map<String, Double> given) {
    return new TrustBands(
        present(given).entrySet().stream()
            .map(band -> new Band(band.getKey(), band.getValue()))
            .toList());
  }

  private static Duration or(@Nullable Duration given, Duration known) {
    return given == null ? known : given;
  }

  /** JSON may say null where a number belongs. */
  static <K> Map<K, Double> present(Map<K, Double> given) {
    Map<K, Double> present = new TreeMap<>();
    given.forEach(
        (key, value) -> {
          if (value == null) {
            throw new AgentException.Invalid(String.valueOf(key), "must be a number");
          }
          present.put(key, value);
        });
    return present;
  }
}
