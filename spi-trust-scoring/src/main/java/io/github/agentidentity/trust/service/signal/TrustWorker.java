package io.github.agentidentity.trust.service.signal;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.trust.TrustRecord.Cause;
import io.github.agentidentity.trust.service.TrustMeters;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.recompute.Causes;
import io.github.agentidentity.trust.service.recompute.Reasons;
import io.github.agentidentity.trust.service.recompute.Recomputation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Every few seconds writes what this node saw of its agents, and scores those of which there is
 * news. What a node that dies had not written is lost to the counts, never to the scores: the
 * nightly job visits every agent.
 */
public final class TrustWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(TrustWorker.class);
  private static final int MOST_ATTEMPTS = 5;
  private static final int LONGEST_DETAIL = 1_000;

  private final Waiting waiting = new Waiting();
  private final KeycloakSessionFactory factory;
  private final Recomputation recomputation;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "agent-trust-worker");
            thread.setDaemon(true);
            return thread;
          });

  public TrustWorker(KeycloakSessionFactory factory, Recomputation recomputation) {
    this.factory = factory;
    this.recomputation = recomputation;
  }

  public void start(Duration pause) {
    var unused =
        clockwork.scheduleWithFixedDelay(
            this::flush, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Scores the agent with the next flush. */
  public void score(String realmId, AgentId agent, String what) {
    see(new Signal(realmId, agent, KeycloakClock.INSTANCE.instant(), List.of(), what));
  }

  void see(Signal signal) {
    waiting.add(signal);
  }

  private void flush() {
    try {
      Map<String, Map<AgentId, Waiting.Heap>> realms = new HashMap<>();
      waiting
          .takeAll()
          .forEach(
              (key, heap) ->
                  realms
                      .computeIfAbsent(
                          key.realmId(),
                          id -> new TreeMap<>((one, other) -> one.value().compareTo(other.value())))
                      .put(key.agent(), heap));
      realms.forEach(this::flush);
    } catch (Throwable e) { // boundary: whatever is thrown here ends the clockwork
      LOG.error("Writing what agents did failed; the scores come up to date by night", e);
    }
  }

  private void flush(String realmId, Map<AgentId, Waiting.Heap> heaps) {
    List<AgentId> agents = new ArrayList<>(heaps.keySet());
    for (int from = 0; from < agents.size(); from += Recomputation.BATCH) {
      List<AgentId> some =
          agents.subList(from, Math.min(agents.size(), from + Recomputation.BATCH));
      Map<AgentId, Waiting.Heap> batch = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
      some.forEach(agent -> batch.put(agent, heaps.get(agent)));
      count(realmId, batch);
      score(realmId, batch);
    }
  }

  /** One agent that is gone must not cost the others their counts. */
  private void count(String realmId, Map<AgentId, Waiting.Heap> batch) {
    Map<AgentId, Waiting.Heap> counted = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    batch.forEach(
        (agent, heap) -> {
          if (!heap.marks().isEmpty()) {
            counted.put(agent, heap);
          }
        });
    if (counted.isEmpty() || tryToCount(realmId, counted)) {
      return;
    }
    counted.forEach(
        (agent, heap) -> {
          if (!tryToCount(realmId, Map.of(agent, heap))) {
            TrustMeters.dropped();
          }
        });
  }

  private boolean tryToCount(String realmId, Map<AgentId, Waiting.Heap> batch) {
    try {
      KeycloakModelUtils.runJobInTransaction(
          factory,
          session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            if (realm != null) {
              session.getContext().setRealm(realm);
              TrustScope scope = new TrustScope(session, realm);
              scope.identities().giveWay();
              new Counting(scope).add(batch);
            }
          });
      return true;
    } catch (RuntimeException e) { // boundary: one agent costs no other its counts
      told(e, "Counting", batch.size());
      return false;
    }
  }

  private void score(String realmId, Map<AgentId, Waiting.Heap> batch) {
    Map<AgentId, Cause> causes = new HashMap<>();
    batch.forEach(
        (agent, heap) -> {
          if (!heap.causes().isEmpty()) {
            causes.put(agent, cause(heap));
          }
        });
    if (causes.isEmpty()) {
      return;
    }
    for (AgentId agent : tryToScore(realmId, causes)) {
      Waiting.Heap heap = batch.get(agent);
      if (heap != null && heap.attempts() < MOST_ATTEMPTS) {
        waiting.again(new Waiting.Key(realmId, agent), heap);
      }
    }
  }

  /** Gives back who is to be scored again. */
  private List<AgentId> tryToScore(String realmId, Map<AgentId, Cause> causes) {
    List<AgentId> agents =
        causes.keySet().stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
    try {
      return recomputation.score(realmId, agents, new Causes(causes, false));
    } catch (RuntimeException e) { // boundary: one agent costs no other its score
      told(e, "Scoring", causes.size());
    }
    if (agents.size() == 1) {
      return agents;
    }
    List<AgentId> again = new ArrayList<>();
    agents.forEach(agent -> again.addAll(tryToScore(realmId, Map.of(agent, causes.get(agent)))));
    return again;
  }

  /** A batch is tried again one by one, and only then is anything lost. */
  private static void told(RuntimeException failure, String work, int agents) {
    LOG.logf(
        agents == 1 ? Logger.Level.WARN : Logger.Level.DEBUG,
        failure,
        "%s %d agents failed",
        work,
        agents);
  }

  private static Cause cause(Waiting.Heap heap) {
    String detail = String.join("; ", heap.causes());
    return new Cause(
        Reasons.EVENTS,
        detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())),
        Actor.SYSTEM);
  }

  @Override
  public void close() {
    clockwork.shutdownNow();
  }
}
