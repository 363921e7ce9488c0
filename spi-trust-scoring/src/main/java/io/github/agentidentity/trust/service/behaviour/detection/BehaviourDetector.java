package io.github.agentidentity.trust.service.behaviour.detection;

import io.github.agentidentity.trust.service.behaviour.detection.Observation.Activity;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Announced;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Outcome;
import java.util.EnumMap;
import java.util.Map;

/**
 * Learns how agents behave, and says when one behaves otherwise. Every feature has a value at each
 * moment; {@link Calibration} says how rare it is for this agent; the rarest decides, or all of
 * them together. Only increases count: silence is no anomaly. Keeps nothing itself: safe for
 * threads as long as no two of them share a state.
 */
public final class BehaviourDetector {

  private static final double SUSPICIOUS = 2;
  private static final double ANOMALOUS_TEACHES = 1;
  private static final double CARRY = 0.6;
  private static final long LONG_PAUSE = Hours.MILLIS / 2;
  private static final long MOST_HOURS = 10L * 7 * 24;

  private final Tuning tuning;

  public BehaviourDetector(Tuning tuning) {
    this.tuning = tuning;
  }

  /** Takes in one observation; one that comes late counts as of the latest moment known. */
  public Assessment observe(AgentBehaviour of, Observation seen, Peers peers) {
    long now = Math.max(of.lastMillis(), seen.at().toEpochMilli());
    passTime(of, now, peers);
    of.sequence().pause(now - of.lastMillis() > LONG_PAUSE);
    of.lastMillis(now);
    switch (seen) {
      case Activity activity -> take(of, activity);
      case Outcome outcome -> of.failures().add(!outcome.success(), 1);
      case Announced announced -> announce(of, announced);
    }
    return assess(of, peers);
  }

  /** Somebody in charge has said that the anomalies of late are as it should be. */
  public void accept(AgentBehaviour of) {
    long day = Hours.day(of.hour());
    of.actions().accept(day);
    of.shapes().accept(day);
    of.resources().accept(day);
    of.networks().accept();
    of.keys().accept();
    of.refusals().accept();
    of.failures().accept();
    of.rate().accept();
    of.volumes().accept();
    of.features().values().stream()
        .filter(daily -> daily.today() > 0)
        .forEach(daily -> daily.calibration().learn(daily.today()));
    of.hourStrength(0);
    of.dayStrength(0);
  }

  private boolean learning(AgentBehaviour of) {
    return age(of) * 2 < tuning.warmUp().toMillis()
        || of.activities() * 2 < tuning.leastActivities();
  }

  private boolean warm(AgentBehaviour of) {
    return age(of) >= tuning.warmUp().toMillis() && of.activities() >= tuning.leastActivities();
  }

  private static long age(AgentBehaviour of) {
    return of.lastMillis() - of.bornMillis();
  }

  private void take(AgentBehaviour of, Activity activity) {
    boolean learning = learning(of);
    long day = Hours.day(of.hour());
    of.countActivity();
    of.rate().count(of.fiveMinutes());
    int action = Hashes.of(of.salt(), activity.action());
    boolean fresh = of.actions().use(action, day, learning);
    takeResource(of, activity, learning);
    of.refusals().add(activity.refused(), fresh ? 1.5 : 1);
    takeSource(of, activity.source(), learning);
    of.sequence().step(action, of.hourStrength() >= SUSPICIOUS);
    of.volumes().add(Volumes.ALL, 1);
    of.volumes().add(action, 1);
    of.volumes().add(Volumes.AMOUNT, activity.amount());
  }

  private static void takeResource(AgentBehaviour of, Activity activity, boolean learning) {
    if (activity.resource().isEmpty()) {
      return;
    }
    long day = Hours.day(of.hour());
    int shape = Hashes.of(of.salt(), "shape:" + ResourceShape.of(activity.resource()));
    of.shapes().use(shape, day, learning);
    of.volumes().add(shape, 1);
    int before = of.resources().newToday();
    of.resources().use(Hashes.of(of.salt(), "resource:" + activity.resource()), day, learning);
    of.volumes().add(Volumes.RESOURCES, of.resources().newToday() - before);
  }

  private static void takeSource(AgentBehaviour of, Observation.Source source, boolean learning) {
    if (source.network() != null) {
      of.networks()
          .use(Hashes.of(of.salt(), "network:" + source.network()), of.fiveMinutes(), learning);
    }
    if (source.key() != null) {
      of.keys().use(keyHash(of, source.key()), of.fiveMinutes(), learning);
    }
  }

  private static void announce(AgentBehaviour of, Announced announced) {
    switch (announced.what()) {
      case ACTION ->
          of.actions().announce(Hashes.of(of.salt(), announced.name()), Hours.day(of.hour()));
      case KEY -> of.keys().announce(keyHash(of, announced.name()), of.fiveMinutes());
    }
  }

  private static int keyHash(AgentBehaviour of, String key) {
    return Hashes.of(of.salt(), "key:" + key);
  }

  private Assessment assess(AgentBehaviour of, Peers peers) {
    Map<Feature, Double> decades = new EnumMap<>(Feature.class);
    Values.of(of, peers)
        .forEach((feature, value) -> decades.put(feature, note(of, feature, value)));
    double together = Verdicts.together(decades);
    decades.put(Feature.TOGETHER, note(of, Feature.TOGETHER, together));
    double strength = Verdicts.strength(decades);
    of.hourStrength(Math.max(of.hourStrength(), (float) strength));
    of.dayStrength(Math.max(of.dayStrength(), (float) strength));
    if (!warm(of)) {
      return new Assessment.Warming();
    }
    if (strength < tuning.threshold()) {
      return new Assessment.Ordinary(strength);
    }
    boolean begins = of.alerts().begins(of.lastMillis(), tuning.coolDown().toMillis());
    boolean alert = of.alerts().spend(of.lastMillis(), strength, tuning.alertsPerWeek());
    return Verdicts.anomalous(of, decades, strength, new Verdicts.Speech(begins, alert));
  }

  private double note(AgentBehaviour of, Feature feature, double value) {
    AgentBehaviour.Daily daily = of.daily(feature);
    if (!learning(of)) {
      daily.today(Math.max(daily.today(), (float) value));
    }
    return daily.calibration().decades(value);
  }

  /** Ends the hours and days that have passed. A long silence is not replayed hour by hour. */
  private void passTime(AgentBehaviour of, long now, Peers peers) {
    long target = Hours.of(now);
    if (target - of.hour() > MOST_HOURS) {
      closeHour(of, peers);
      closeDay(of);
      of.rate().rest(target - of.hour());
      of.hour(target);
    }
    while (of.hour() < target) {
      closeHour(of, peers);
      if (Hours.endsDay(of.hour())) {
        closeDay(of);
      }
      of.hour(of.hour() + 1);
    }
  }

  private void closeHour(AgentBehaviour of, Peers peers) {
    int slot = HourProfile.slot(of.hour());
    boolean suspicious = warm(of) && of.hourStrength() >= SUSPICIOUS;
    double expected = of.profile().expected(slot);
    if (of.rate().inHour() > 0 && !suspicious && !learning(of)) {
      peers.learn(Values.hour(of));
    }
    of.quietCarry((float) (CARRY * Values.offHours(of)));
    of.profile().learn(slot, of.rate().learnable(expected, suspicious), suspicious ? 0.5 : 1);
    of.rate().closeHour(expected, suspicious);
    of.hourStrength(0);
  }

  private void closeDay(AgentBehaviour of) {
    long day = Hours.day(of.hour());
    boolean suspicious = warm(of) && of.dayStrength() >= SUSPICIOUS;
    double offset = of.profile().dayOffset(HourProfile.slot(of.hour()));
    of.actions().closeDay(day, suspicious);
    of.shapes().closeDay(day, suspicious);
    of.resources().closeDay(day, suspicious);
    of.refusals().closeDay(suspicious);
    of.failures().closeDay(suspicious);
    of.networks().closeDay(of.fiveMinutes(), suspicious);
    of.keys().closeDay(of.fiveMinutes(), suspicious);
    boolean anomalous = warm(of) && of.dayStrength() >= tuning.threshold();
    of.volumes().closeDay(offset, suspicious, anomalous);
    boolean active = of.daily(Feature.BURST).today() > 0;
    for (AgentBehaviour.Daily daily : of.features().values()) {
      if (active && (daily.today() > 0 || daily.countsZero())) {
        double most = anomalous ? ANOMALOUS_TEACHES : SUSPICIOUS;
        double learnt = suspicious ? daily.calibration().valueAt(most) : daily.today();
        daily.calibration().learn(Math.min(daily.today(), learnt));
      }
      daily.today(0);
    }
    of.dayStrength(0);
  }
}
