package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.governance.Declarations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Counts what is replayed instead of what there is now; for all else, now must do. */
final class ReplayLookups implements Lookups {

  private static final Duration LONGEST = Duration.ofDays(1);

  private final Lookups now;
  private final Map<AgentId, Deque<Instant>> decisions = new HashMap<>();

  ReplayLookups(Lookups now) {
    this.now = now;
  }

  /** The next decision in time. */
  void decided(AgentId agent, Instant at) {
    Deque<Instant> times = decisions.computeIfAbsent(agent, id -> new ArrayDeque<>());
    Instant oldest = at.minus(LONGEST);
    while (!times.isEmpty()
        && (times.size() > TypeRule.MOST_COUNTED || times.peekFirst().isBefore(oldest))) {
      times.removeFirst();
    }
    times.addLast(at);
  }

  /** Without the last one, which is the one that is asked about. */
  @Override
  public long decisionsBefore(Agent agent, Instant at, Duration window) {
    Deque<Instant> times = decisions.getOrDefault(agent.id(), new ArrayDeque<>());
    Instant since = at.minus(window);
    long count = 0;
    var newestFirst = times.descendingIterator();
    while (newestFirst.hasNext() && !newestFirst.next().isBefore(since)) {
      count++;
    }
    return Math.max(0, count - 1);
  }

  @Override
  public OptionalDouble trust(Agent agent) {
    return now.trust(agent);
  }

  @Override
  public Set<String> declared(Agent agent, Declarations.Kind kind) {
    return now.declared(agent, kind);
  }

  @Override
  public Optional<Capability> capability(String action) {
    return now.capability(action);
  }
}
