package io.github.agentidentity.trust.service.signal;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.TrustStore.Count;
import io.github.agentidentity.trust.TrustStore.Counts;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds what was seen to what was counted. Counts fade by a true power of the half-life, so that it
 * does not matter how often they are added to.
 */
public final class Counting {

  /** More would say nothing, and keeps a number far from where doubles lose count. */
  private static final double MOST = 1_000_000;

  /** That a capability is in use is noted once in that time. */
  private static final Duration PRECISION = Duration.ofHours(1);

  private final TrustScope scope;
  private final Duration halfLife;

  Counting(TrustScope scope) {
    this.scope = scope;
    this.halfLife = new RealmTrustSettings(scope.session(), scope.realm()).rules().halfLife();
  }

  /** The count as it is at that moment. */
  public static Count faded(Count count, Instant now, Duration halfLife) {
    double age = Math.max(0, now.toEpochMilli() - count.at().toEpochMilli());
    double left = StrictMath.pow(0.5, age / halfLife.toMillis());
    return new Count(
        count.agent(), count.kind(), count.kept() * left, count.failed() * left, now, count.last());
  }

  /** Writes some heaps, in one transaction; those of agents that are gone are let go. */
  void add(Map<AgentId, Waiting.Heap> heaps) {
    Counts counts = scope.store().counts(scope.realm());
    Map<String, Count> known = new HashMap<>();
    counts.findForUpdate(heaps.keySet()).forEach(count -> known.put(key(count), count));
    List<Count> fresh = new ArrayList<>();
    List<Count> changed = new ArrayList<>();
    heaps.forEach(
        (agent, heap) ->
            heap.marks()
                .values()
                .forEach(
                    mark -> {
                      Count before = known.get(key(agent, mark.kind()));
                      if (before == null) {
                        fresh.add(sum(null, agent, mark, heap.at()));
                      } else if (isWorthwhile(before, heap.at())) {
                        changed.add(sum(before, agent, mark, heap.at()));
                      }
                    }));
    counts.insert(ofAgentsThatAreThere(fresh));
    counts.update(changed);
  }

  /**
   * An agent may go while its counts wait. Its rows went with it, so only new ones are in doubt.
   */
  private List<Count> ofAgentsThatAreThere(List<Count> fresh) {
    if (fresh.isEmpty()) {
      return fresh;
    }
    Set<AgentId> asked = fresh.stream().map(Count::agent).collect(Collectors.toSet());
    Set<AgentId> there =
        scope.identities().agents(scope.realm()).findAll(asked).stream()
            .map(Agent::id)
            .collect(Collectors.toSet());
    return fresh.stream().filter(count -> there.contains(count.agent())).toList();
  }

  private static boolean isWorthwhile(Count before, Instant at) {
    return !before.kind().startsWith(Kinds.USE)
        || Duration.between(before.at(), at).compareTo(PRECISION) >= 0;
  }

  private Count sum(@Nullable Count before, AgentId agent, Signal.Mark mark, Instant at) {
    if (before == null) {
      return new Count(agent, mark.kind(), mark.kept(), mark.failed(), at, mark.last());
    }
    Instant later = at.isAfter(before.at()) ? at : before.at();
    Count faded = faded(before, later, halfLife);
    return new Count(
        agent,
        mark.kind(),
        Math.min(MOST, faded.kept() + mark.kept()),
        Math.min(MOST, faded.failed() + mark.failed()),
        later,
        mark.last() == null ? before.last() : mark.last());
  }

  private static String key(Count count) {
    return key(count.agent(), count.kind());
  }

  private static String key(AgentId agent, String kind) {
    return agent.value() + ":" + kind;
  }
}
