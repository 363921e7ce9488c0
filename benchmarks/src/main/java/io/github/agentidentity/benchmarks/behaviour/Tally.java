package io.github.agentidentity.benchmarks.behaviour;

import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found, what was missed, and what was no attack at all. */
final class Tally {

  private final Map<Attack, OfAttack> attacks = new EnumMap<>(Attack.class);
  private final Map<String, Integer> misses = new TreeMap<>();
  private final Map<String, Integer> falseAlarms = new TreeMap<>();
  private int agents;
  private double agentWeeks;
  private int largestState;
  private long observations;

  /** One kind of attack. */
  static final class OfAttack {
    private int attacks;
    private final List<Duration> delays = new ArrayList<>();
    private final Map<String, Integer> by = new TreeMap<>();

    int attacks() {
      return attacks;
    }

    int found() {
      return delays.size();
    }

    double recall() {
      return (double) found() / Math.max(1, attacks);
    }

    /** So many of those found were found within it. */
    Duration delay(double share) {
      if (delays.isEmpty()) {
        return Duration.ZERO;
      }
      Collections.sort(delays);
      return delays.get((int) Math.min(delays.size() - 1L, Math.round(share * delays.size())));
    }

    Map<String, Integer> by() {
      return by;
    }
  }

  Tally() {
    for (Attack attack : Attack.values()) {
      attacks.put(attack, new OfAttack());
    }
  }

  void found(Life.Ordeal ordeal, Anomalous anomalous) {
    OfAttack of = of(ordeal.attack());
    of.attacks++;
    of.delays.add(Duration.between(ordeal.from(), anomalous.at()));
    of.by.merge(anomalous.kind().id(), 1, Integer::sum);
  }

  void missed(Archetype archetype, Life.Ordeal ordeal) {
    of(ordeal.attack()).attacks++;
    misses.merge(ordeal.attack().words() + " of " + archetype, 1, Integer::sum);
  }

  void falseAlarm(Archetype archetype, Anomalous anomalous) {
    falseAlarms.merge(anomalous.kind().id() + " of " + archetype, 1, Integer::sum);
  }

  void lived(Life life, int bytes) {
    agents++;
    agentWeeks += life.length().toDays() / 7.0;
    largestState = Math.max(largestState, bytes);
    observations += life.seen().size();
  }

  private OfAttack of(Attack attack) {
    return attacks.computeIfAbsent(attack, unused -> new OfAttack());
  }

  Map<Attack, OfAttack> attacks() {
    return attacks;
  }

  Map<String, Integer> misses() {
    return misses;
  }

  Map<String, Integer> falseAlarms() {
    return falseAlarms;
  }

  int falseAlarmCount() {
    return falseAlarms.values().stream().mapToInt(Integer::intValue).sum();
  }

  int agents() {
    return agents;
  }

  double agentWeeks() {
    return agentWeeks;
  }

  int largestState() {
    return largestState;
  }

  long observations() {
    return observations;
  }

  int foundInAll() {
    return attacks.values().stream().mapToInt(OfAttack::found).sum();
  }

  int attacksInAll() {
    return attacks.values().stream().mapToInt(OfAttack::attacks).sum();
  }

  double precision() {
    return (double) foundInAll() / Math.max(1, foundInAll() + falseAlarmCount());
  }

  double recall() {
    return (double) foundInAll() / Math.max(1, attacksInAll());
  }
}
