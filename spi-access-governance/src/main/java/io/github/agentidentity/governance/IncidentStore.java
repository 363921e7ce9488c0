package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Risk;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of violations and alerts of one realm. */
public interface IncidentStore {

  /** What the list of violations can be narrowed by; null does not narrow. */
  record ViolationQuery(
      @Nullable AgentId agent,
      @Nullable Risk severity,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** What the list of alerts can be narrowed by; null does not narrow. */
  record AlertQuery(
      Alert.@Nullable Status status,
      @Nullable Risk severity,
      @Nullable AgentId agent,
      @Nullable String kind) {}

  void insert(Violation violation);

  /** Newest first. */
  List<Violation> violations(ViolationQuery query, Page page);

  /** How many violations of the agent there are since then, counting no further than that. */
  int countSince(AgentId agent, Instant since, int most);

  Optional<Alert> find(String id);

  /** Locks the row until the transaction ends, and reads it afresh. */
  Optional<Alert> findForUpdate(String id);

  /** The alert of this key that is not resolved, locked. */
  Optional<Alert> findUnresolvedForUpdate(String key);

  /** Those of the keys of which an alert was seen since then, resolved or not. */
  Set<String> keysSeenSince(Collection<String> keys, Instant since);

  void insert(Alert alert);

  void update(Alert alert);

  /** Newest first. */
  List<Alert> alerts(AlertQuery query, Page page);

  long countAlerts(AlertQuery query);

  /** Resolves all alerts about an agent, for one reason. */
  void resolveAll(AgentId agent, Alert.Step resolution);

  /** Removes up to so many violations of before; gives back how many. */
  int deleteViolationsBefore(Instant end, int max);

  /** Removes up to so many alerts that were resolved before; gives back how many. */
  int deleteResolvedBefore(Instant end, int max);

  /** A refused action or token, as its row keeps it. */
  record Violation(String id, Incidents.NewViolation what, Instant at) {}

  /**
   * An alert as its row keeps it.
   *
   * @param acknowledged who has taken note, which ends nothing
   * @param resolved who has ended it; the next of the same key is a new one
   */
  record Alert(
      String id,
      Incidents.NewAlert what,
      Sightings sightings,
      @Nullable Step acknowledged,
      @Nullable Step resolved) {

    public enum Status {
      OPEN,
      ACKNOWLEDGED,
      RESOLVED
    }

    public record Sightings(long count, Instant first, Instant last) {}

    public record Step(Actor by, Instant at, @Nullable String note) {}

    public Status status() {
      if (resolved != null) {
        return Status.RESOLVED;
      }
      return acknowledged == null ? Status.OPEN : Status.ACKNOWLEDGED;
    }
  }
}
