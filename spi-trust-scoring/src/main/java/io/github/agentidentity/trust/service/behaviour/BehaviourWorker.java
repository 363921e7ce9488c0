package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.service.behaviour.detection.BehaviourDetector;
import io.github.agentidentity.trust.service.behaviour.detection.Observation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Every few seconds learns from what this node has seen: fifty agents in a transaction. Whoever
 * finds that another node was faster reads again and repeats.
 */
final class BehaviourWorker implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(BehaviourWorker.class);
  private static final int BATCH = 50;
  private static final int AT_ONCE = 20_000;
  private static final int ATTEMPTS = 5;

  private final KeycloakSessionFactory factory;
  private final BehaviourOptions options;
  private final BehaviourDetector detector;
  private final ForestKeeper forests;
  private final BlockingQueue<Sighting> queue;
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "agent-behaviour-worker");
            thread.setDaemon(true);
            return thread;
          });

  BehaviourWorker(KeycloakSessionFactory factory, BehaviourOptions options) {
    this.factory = factory;
    this.options = options;
    this.detector = new BehaviourDetector(options.tuning());
    this.forests = new ForestKeeper(factory, options.forests());
    this.queue = new ArrayBlockingQueue<>(options.queue());
  }

  void start() {
    long pause = options.flush().toMillis();
    var unused = clockwork.scheduleWithFixedDelay(this::flush, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** Never waits: what does not fit is dropped and counted. */
  void take(Sighting sighting) {
    if (!queue.offer(sighting)) {
      BehaviourMeters.dropped(1);
    }
  }

  private void flush() {
    try {
      List<Sighting> taken = new ArrayList<>();
      do {
        taken.clear();
        queue.drainTo(taken, AT_ONCE);
        byRealm(taken).forEach(this::flush);
      } while (taken.size() == AT_ONCE);
      forests.flush();
    } catch (Throwable e) { // boundary: whatever is thrown here ends the clockwork
      LOG.error("Learning from what agents did failed; the next turn goes on", e);
    }
  }

  /** In the order of their ids, so that two nodes never wait for each other's rows. */
  private static Map<String, Map<String, List<Observation>>> byRealm(List<Sighting> sightings) {
    Map<String, Map<String, List<Observation>>> realms = new TreeMap<>();
    for (Sighting sighting : sightings) {
      realms
          .computeIfAbsent(sighting.realmId(), id -> new TreeMap<>())
          .computeIfAbsent(sighting.agent().value(), id -> new ArrayList<>())
          .add(sighting.seen());
    }
    return realms;
  }

  private void flush(String realmId, Map<String, List<Observation>> agents) {
    Map<AgentId, List<Observation>> batch = new LinkedHashMap<>();
    agents.forEach(
        (id, seen) -> {
          batch.put(new AgentId(id), seen);
          if (batch.size() == BATCH) {
            learn(realmId, Map.copyOf(batch));
            batch.clear();
          }
        });
    if (!batch.isEmpty()) {
      learn(realmId, Map.copyOf(batch));
    }
  }

  /** One agent that cannot be written must not cost the others what was learnt of them. */
  private void learn(String realmId, Map<AgentId, List<Observation>> batch) {
    if (tryToLearn(realmId, batch)) {
      return;
    }
    batch.forEach(
        (agent, seen) -> {
          if (!tryToLearn(realmId, Map.of(agent, seen))) {
            BehaviourMeters.dropped(seen.size());
          }
        });
  }

  private boolean tryToLearn(String realmId, Map<AgentId, List<Observation>> batch) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        long start = System.nanoTime();
        inOneTransaction(realmId, batch);
        BehaviourMeters.batch(Duration.ofNanos(System.nanoTime() - start));
        return true;
      } catch (OutrunException e) {
        BehaviourMeters.outrun();
      } catch (RuntimeException e) { // boundary: one batch costs no other what was learnt
        LOG.warnf(e, "Learning from what %d agents did failed", batch.size());
        return false;
      }
    }
    return false;
  }

  private void inOneTransaction(String realmId, Map<AgentId, List<Observation>> batch) {
    Lessons lessons = new Lessons();
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session -> {
          RealmModel realm = session.realms().getRealm(realmId);
          if (realm != null) {
            session.getContext().setRealm(realm);
            new Learning(session, realm, detector).learn(batch, forests.lookedUp(lessons));
          }
        });
    forests.keep(lessons);
    BehaviourMeters.observed(batch.values().stream().mapToInt(List::size).sum());
  }

  @Override
  public void close() {
    clockwork.shutdown();
    try {
      if (clockwork.awaitTermination(2, TimeUnit.SECONDS)) {
        flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
