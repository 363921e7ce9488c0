package io.github.agentidentity.trust.service.behaviour.detection;

import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** From the rarity of each feature to one opinion. */
final class Verdicts {

  private static final double ORDINARY = 1;
  private static final double MOST = 8;
  private static final double MOST_OF_A_HINT = 1;
  private static final double WORTH_NAMING = 1;

  private Verdicts() {}

  record Speech(boolean begins, boolean alert) {}

  /** What is beyond one day in ten, summed up: several small oddities at once are one large one. */
  static double together(Map<Feature, Double> decades) {
    double sum = 0;
    for (Map.Entry<Feature, Double> one : decades.entrySet()) {
      double most = one.getKey().alertsAlone() ? MOST : MOST_OF_A_HINT;
      sum += Math.clamp(one.getValue() - ORDINARY, 0, most);
    }
    return sum;
  }

  static double strength(Map<Feature, Double> decades) {
    double strongest = 0;
    for (Map.Entry<Feature, Double> one : decades.entrySet()) {
      if (one.getKey().alertsAlone()) {
        strongest = Math.max(strongest, one.getValue());
      }
    }
    return strongest;
  }

  static Anomalous anomalous(
      AgentBehaviour of, Map<Feature, Double> decades, double strength, Speech speech) {
    List<Evidence> evidence = new ArrayList<>();
    decades.forEach(
        (feature, rare) -> {
          if (rare >= WORTH_NAMING && feature != Feature.TOGETHER) {
            evidence.add(new Evidence(feature, of.today(feature), of.usual(feature), rare));
          }
        });
    evidence.sort(Comparator.comparingDouble(Evidence::decades).reversed());
    Feature kind = evidence.isEmpty() ? Feature.TOGETHER : evidence.getFirst().feature();
    return new Anomalous(
        Instant.ofEpochMilli(of.lastMillis()),
        kind,
        strength,
        speech.begins(),
        speech.alert(),
        evidence);
  }
}
