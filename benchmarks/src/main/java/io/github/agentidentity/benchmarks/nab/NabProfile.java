package io.github.agentidentity.benchmarks.nab;

/** What hits, false alarms and misses weigh: the three profiles that the benchmark publishes. */
enum NabProfile {
  STANDARD(1, 0.11, 1),
  REWARD_LOW_FP(1, 0.22, 1),
  REWARD_LOW_FN(1, 0.11, 2);

  private final double hit;
  private final double falseAlarm;
  private final double miss;

  NabProfile(double hit, double falseAlarm, double miss) {
    this.hit = hit;
    this.falseAlarm = falseAlarm;
    this.miss = miss;
  }

  double hit() {
    return hit;
  }

  double falseAlarm() {
    return falseAlarm;
  }

  double miss() {
    return miss;
  }
}
