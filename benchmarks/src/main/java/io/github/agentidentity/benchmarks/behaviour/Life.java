package io.github.agentidentity.benchmarks.behaviour;

import io.github.agentidentity.trust.service.behaviour.detection.Observation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that is seen of one agent, in the order of time, and when it was under attack. */
record Life(String type, List<Observation> seen, @Nullable Ordeal ordeal, Duration length) {

  /** An attack, from its first deed to its last. */
  record Ordeal(Attack attack, Instant from, Instant to) {}
}
