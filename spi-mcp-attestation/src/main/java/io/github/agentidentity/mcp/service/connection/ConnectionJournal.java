package io.github.agentidentity.mcp.service.connection;

import io.github.agentidentity.agent.AfterTransaction;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.mcp.McpEvidence.Told;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes down, every few seconds, which connections were seen on this node. What a node has seen
 * and not written when it dies is lost: no decision rests on it.
 */
public final class ConnectionJournal {

  private static final Logger LOG = Logger.getLogger(ConnectionJournal.class);
  private static final int BATCH = 50;
  private static final int TRIES = 3;

  private final KeycloakSessionFactory factory;
  private final Sightings sightings = new Sightings();
  private final ScheduledExecutorService writer;
  private final ScheduledFuture<?> work;

  public ConnectionJournal(KeycloakSessionFactory factory, Duration interval) {
    this.factory = factory;
    this.writer =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("mcp-connections").unstarted(work));
    this.work =
        writer.scheduleWithFixedDelay(
            this::write, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  public void close() {
    work.cancel(false);
    writer.shutdown();
  }

  /** Notes it if the transaction of the session commits. */
  public void note(KeycloakSession session, RealmModel realm, Agent agent, Told told) {
    note(session, realm, agent.id(), told);
  }

  void note(KeycloakSession session, RealmModel realm, AgentId agent, Told told) {
    Instant now = KeycloakClock.INSTANCE.instant();
    Sighting.What what = new Sighting.What(realm.getId(), agent, told.name(), told.kind());
    Sighting sighting = new Sighting(what, told.source(), told.confidence(), now, now, 1);
    AfterTransaction.committed(session, () -> add(sighting));
  }

  private void add(Sighting sighting) {
    if (!sightings.add(sighting)) {
      dropped("full", 1);
    }
  }

  private void write() {
    try {
      List<Sighting> batch = sightings.take(BATCH);
      while (!batch.isEmpty()) {
        byRealm(batch).forEach(this::write);
        batch = sightings.take(BATCH);
      }
    } catch (RuntimeException e) { // boundary: thrown from here, it would end the writer
      LOG.error("Connections could not be written; what was seen is lost", e);
    }
  }

  private static Map<String, List<Sighting>> byRealm(List<Sighting> batch) {
    return batch.stream().collect(Collectors.groupingBy(seen -> seen.what().realm()));
  }

  /** Another node may add the same row, or somebody lock one: the next try finds it. */
  private void write(String realm, List<Sighting> batch) {
    for (int attempt = 1; ; attempt++) {
      try {
        KeycloakModelUtils.runJobInTransaction(factory, session -> write(session, realm, batch));
        return;
      } catch (RuntimeException e) { // boundary: one realm costs no other its connections
        if (attempt == TRIES) {
          LOG.warnf(e, "%d connections could not be written", batch.size());
          dropped("conflict", batch.size());
          return;
        }
      }
    }
  }

  private static void write(KeycloakSession session, String realmId, List<Sighting> batch) {
    RealmModel realm = session.realms().getRealm(realmId);
    if (realm != null) {
      session.getContext().setRealm(realm);
      session.getProvider(AgentIdentityStore.class).giveWay();
      ConnectionRows rows = new ConnectionRows(new EvidenceScope(session, realm));
      batch.forEach(rows::write);
    }
  }

  private static void dropped(String why, int count) {
    Metrics.counter("agent_identity_mcp_connections_dropped", "reason", why).increment(count);
  }
}
