package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.DecisionStatistics;
import io.github.agentidentity.governance.DecisionStatistics.Span;
import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was decided, for those who look back. */
public final class DecisionJournal {

  public static final Duration LONGEST_PERIOD = Duration.ofDays(366);

  /** How many actions and agents the statistics name. */
  public static final int TOP = 10;

  private static final Duration HOURLY_UP_TO = Duration.ofDays(2);
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final GovernanceScope scope;

  public DecisionJournal(GovernanceScope scope) {
    this.scope = scope;
  }

  /** The agent that a reference names; by its id even if it is gone, for its decisions stay. */
  public Optional<AgentId> agent(String reference) {
    return scope
        .agents()
        .find(scope.realm(), reference)
        .map(Agent::id)
        .or(() -> Optional.of(reference).filter(ID.asMatchPredicate()).map(AgentId::new));
  }

  /** Newest first. */
  public List<Decision> list(DecisionStore.Query query, Page page) {
    return store().list(query, page);
  }

  public Decision require(String id) {
    return new DecisionService(scope)
        .find(id)
        .orElseThrow(() -> new AgentException.NotFound("decision", id));
  }

  /** The statistics of the time that ends now. */
  public DecisionStatistics statistics(Duration period) {
    if (!period.isPositive() || period.compareTo(LONGEST_PERIOD) > 0) {
      throw new AgentException.Invalid(
          "period", "must be longer than nothing and at most " + LONGEST_PERIOD.toDays() + " days");
    }
    Instant now = scope.now();
    Duration step = period.compareTo(HOURLY_UP_TO) > 0 ? Duration.ofDays(1) : Duration.ofHours(1);
    // The millisecond of now is still running.
    return store().statistics(new Span(now.minus(period), now.plusMillis(1), step), TOP);
  }

  private DecisionStore store() {
    return scope.store().decisions(scope.realm());
  }
}
