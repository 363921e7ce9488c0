package io.github.agentidentity.trust.service.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Evidence;
import io.github.agentidentity.trust.service.behaviour.detection.Feature;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people read names the numbers that the agent is compared by. */
final class AnomalySentenceTest {

  @Test
  void burst_is_told_in_activities() {
    assertThat(AnomalySentence.of(anomalous(Feature.BURST)))
        .startsWith("400 activities in five minutes, where 12 are the most of an ordinary day.");
  }

  @Test
  void other_features_are_named() {
    assertThat(AnomalySentence.of(anomalous(Feature.BURST, Feature.RATE, Feature.OFF_HOURS)))
        .endsWith("Also unusual: rate, off-hours.");
  }

  @ParameterizedTest
  @EnumSource(Feature.class)
  void every_feature_has_a_sentence_that_fits_its_column(Feature feature) {
    assertThat(AnomalySentence.of(anomalous(feature, Feature.values()))).hasSizeBetween(20, 300);
  }

  private static Anomalous anomalous(Feature first, Feature... others) {
    List<Evidence> evidence =
        Stream.concat(Stream.of(first), Arrays.stream(others))
            .map(one -> new Evidence(one, Math.log1p(400), Math.log1p(12), 6))
            .toList();
    return new Anomalous(Instant.EPOCH, first, 6, true, true, evidence);
  }
}
