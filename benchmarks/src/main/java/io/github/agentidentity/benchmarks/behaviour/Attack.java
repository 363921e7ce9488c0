package io.github.agentidentity.benchmarks.behaviour;

import java.util.Locale;

/** What goes wrong with an agent. */
enum Attack {
  BURST(0.9),
  NEW_TOOL(0.9),
  SCOPE_CREEP(0.9),
  OFF_HOURS(0.7),
  SLOW_EXFILTRATION(0.7),
  STOLEN_KEY(0.7);

  private final double goal;

  Attack(double goal) {
    this.goal = goal;
  }

  /** The recall that is wanted; for those not named by the issue, the overall one. */
  double goal() {
    return goal;
  }

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
