package io.github.agentidentity.trust.service.behaviour.detection;

import java.util.EnumMap;
import java.util.Map;

/** The value of each feature now. */
final class Values {

  private static final double LARGEST = 12;

  private Values() {}

  static Map<Feature, Double> of(AgentBehaviour of, Peers peers) {
    int slot = HourProfile.slot(of.hour());
    double expected = of.profile().expected(slot);
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.BURST, Math.log1p(of.rate().lastFiveMinutes(of.lastMillis())));
    values.put(Feature.BUSY_HOUR, Math.log1p(of.rate().lastHour(of.lastMillis())));
    values.put(Feature.RATE, Math.max(0, of.rate().excess(expected)));
    values.put(Feature.DRIFT, Math.log1p(of.rate().drift(expected)));
    values.put(Feature.NEW_ACTION, of.actions().surpriseToday());
    values.put(
        Feature.NEW_RESOURCE, Math.max(of.shapes().excessToday(), of.resources().excessToday()));
    values.put(Feature.BREADTH, Math.log1p(of.resources().newToday()));
    values.put(Feature.REFUSALS, of.refusals().cusum());
    values.put(Feature.FAILURES, of.failures().cusum());
    values.put(Feature.OFF_HOURS, offHours(of));
    values.put(
        Feature.SOURCE,
        of.networks().surprise(of.fiveMinutes()) + 0.5 * of.keys().surprise(of.fiveMinutes()));
    values.put(Feature.SEQUENCE, of.sequence().surprise());
    values.put(Feature.VOLUME, of.volumes().largest(of.profile().dayOffset(slot)));
    if (asksPeers(of.rate().inHour())) {
      values.put(Feature.PEERS, peers.score(hour(of)));
    }
    return values;
  }

  /** The forest costs more than all the rest: asked when the hour has become another one. */
  private static boolean asksPeers(int inHour) {
    return Integer.bitCount(inHour) == 1;
  }

  /** An hour in which little happens at a quiet time says less than one in which a lot does. */
  static double offHours(AgentBehaviour of) {
    int count = of.rate().inHour();
    double quiet = -Math.log(of.profile().activity(HourProfile.slot(of.hour())));
    return of.quietCarry() + quiet * count / (count + 1.0);
  }

  /**
   * The hour as a point among those of the agents of its type: all of it free of the agent's size.
   */
  static float[] hour(AgentBehaviour of) {
    double expected = of.profile().expected(HourProfile.slot(of.hour()));
    return new float[] {
      bounded(of.rate().excess(expected)),
      bounded(Math.log1p(of.rate().inFiveMinutes()) - of.usual(Feature.BURST)),
      bounded(of.actions().surpriseToday() / 3),
      bounded(Math.log1p(of.resources().newToday()) - of.usual(Feature.BREADTH)),
      bounded(of.refusals().cusum() / 2),
      bounded(offHours(of)),
      bounded(of.networks().surprise(of.fiveMinutes()) / 3),
      bounded(of.sequence().surprise() - of.usual(Feature.SEQUENCE)),
    };
  }

  private static float bounded(double value) {
    return (float) Math.clamp(value, -LARGEST, LARGEST);
  }
}
