package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.PolicyRehearsal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what a rehearsal finds. Groups beyond a bound are counted, not told apart. */
final class RehearsalTally {

  private static final int MOST_GROUPS = 10_000;
  private static final int MOST_LISTED = 1_000;

  private record Key(
      AgentId agent,
      String agentName,
      String action,
      @Nullable String resource,
      String was,
      String wouldBe) {}

  private static final class Group {
    private long count;
    private Instant lastAt = Instant.EPOCH;
  }

  private static final class PerAgent {
    private final String name;
    private long changed;

    private PerAgent(String name) {
      this.name = name;
    }
  }

  private final Instant from;
  private final Instant to;
  private final Map<Key, Group> groups = new HashMap<>();
  private final Map<AgentId, PerAgent> agents = new HashMap<>();
  private long examined;
  private long contextNotKept;
  private long agentsGone;
  private long ungrouped;
  private boolean truncated;
  private @Nullable Instant until;

  RehearsalTally(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  Instant from() {
    return from;
  }

  Instant to() {
    return to;
  }

  /** How many decisions were looked at, be it to skip them. */
  long seen() {
    return examined + contextNotKept + agentsGone;
  }

  void agentGone() {
    agentsGone++;
  }

  void contextNotKept() {
    contextNotKept++;
  }

  void truncated() {
    truncated = true;
  }

  void examined(Agent agent, Decision decision, String was, String wouldBe) {
    examined++;
    until = decision.decidedAt();
    if (was.equals(wouldBe)) {
      return;
    }
    String name = agent.name().value();
    agents.computeIfAbsent(agent.id(), id -> new PerAgent(name)).changed++;
    String resource = decision.resource() == null ? null : decision.resource().id();
    Key key = new Key(agent.id(), name, decision.action(), resource, was, wouldBe);
    if (groups.size() >= MOST_GROUPS && !groups.containsKey(key)) {
      ungrouped++;
      return;
    }
    Group group = groups.computeIfAbsent(key, any -> new Group());
    group.count++;
    group.lastAt = decision.decidedAt();
  }

  PolicyRehearsal result() {
    List<PolicyRehearsal.Change> changes =
        groups.entrySet().stream()
            .map(entry -> change(entry.getKey(), entry.getValue()))
            .sorted(
                Comparator.comparingLong(PolicyRehearsal.Change::count)
                    .reversed()
                    .thenComparing(PolicyRehearsal.Change::agentName)
                    .thenComparing(PolicyRehearsal.Change::action))
            .toList();
    return new PolicyRehearsal(
        from,
        to,
        examined,
        contextNotKept,
        agentsGone,
        truncated,
        until,
        changes.subList(0, Math.min(MOST_LISTED, changes.size())),
        Math.max(0, changes.size() - MOST_LISTED) + ungrouped,
        totals());
  }

  private List<PolicyRehearsal.AgentTotal> totals() {
    return agents.entrySet().stream()
        .map(
            entry ->
                new PolicyRehearsal.AgentTotal(
                    entry.getKey(), entry.getValue().name, entry.getValue().changed))
        .sorted(
            Comparator.comparingLong(PolicyRehearsal.AgentTotal::changed)
                .reversed()
                .thenComparing(PolicyRehearsal.AgentTotal::agentName))
        .limit(MOST_LISTED)
        .toList();
  }

  private static PolicyRehearsal.Change change(Key key, Group group) {
    return new PolicyRehearsal.Change(
        key.agent(),
        key.agentName(),
        key.action(),
        key.resource(),
        key.was(),
        key.wouldBe(),
        group.count,
        group.lastAt);
  }
}
