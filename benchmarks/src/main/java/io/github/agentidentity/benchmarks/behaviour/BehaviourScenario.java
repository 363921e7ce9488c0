package io.github.agentidentity.benchmarks.behaviour;

import io.github.agentidentity.trust.service.behaviour.detection.AgentBehaviour;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import io.github.agentidentity.trust.service.behaviour.detection.BehaviourDetector;
import io.github.agentidentity.trust.service.behaviour.detection.Observation;
import io.github.agentidentity.trust.service.behaviour.detection.Peers;
import io.github.agentidentity.trust.service.behaviour.detection.Tuning;
import io.github.agentidentity.trust.service.behaviour.detection.TypeForest;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets agents live, some of them under attack, and counts what the detector says. */
final class BehaviourScenario {

  static final int DAYS = 8 * 7;
  static final int EARLIEST_ATTACK = 4 * 7;
  private static final Duration GRACE = Duration.ofHours(24);

  private final BehaviourDetector detector;
  private final Map<Archetype, Peers> peers = new EnumMap<>(Archetype.class);
  private final Tally tally;

  BehaviourScenario(Tuning tuning, Tally tally) {
    this.detector = new BehaviourDetector(tuning);
    this.tally = tally;
  }

  /** So many agents of each kind for each attack, and as many that nothing happens to. */
  void run(long seed, int each) {
    Dice dice = new Dice(seed);
    for (int i = 0; i < each; i++) {
      for (Archetype archetype : Archetype.values()) {
        for (Attack attack : Attack.values()) {
          LifeWriter writer = new LifeWriter(archetype, DAYS, dice.another());
          if (attack != Attack.OFF_HOURS || writer.rhythm.hasQuietHours()) {
            watch(archetype, writer.write(attack, EARLIEST_ATTACK));
          }
        }
        watch(
            archetype,
            new LifeWriter(archetype, DAYS, dice.another()).write(null, EARLIEST_ATTACK));
      }
    }
  }

  private void watch(Archetype archetype, Life life) {
    Peers forest = peers.computeIfAbsent(archetype, unused -> TypeForest.empty());
    AgentBehaviour behaviour =
        AgentBehaviour.unknown(tally.agents(), LifeWriter.BEGIN.toEpochMilli());
    Life.@Nullable Ordeal ordeal = life.ordeal();
    boolean found = false;
    for (Observation one : life.seen()) {
      Assessment assessment = detector.observe(behaviour, one, forest);
      if (assessment instanceof Anomalous anomalous && anomalous.alert()) {
        if (ordeal != null && within(ordeal, anomalous.at())) {
          if (!found) {
            tally.found(ordeal, anomalous);
          }
          found = true;
        } else {
          tally.falseAlarm(archetype, anomalous);
        }
      }
    }
    if (ordeal != null && !found) {
      tally.missed(archetype, ordeal);
    }
    tally.lived(life, behaviour.toBytes().length);
  }

  private static boolean within(Life.Ordeal ordeal, Instant at) {
    return !at.isBefore(ordeal.from()) && !at.isAfter(ordeal.to().plus(GRACE));
  }
}
