package io.github.agentidentity.mcp.service.probe;

import io.github.agentidentity.agent.sweep.Sweep;
import io.github.agentidentity.agent.sweep.SweptRealm;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.outbound.AllowedNetworks;
import io.github.agentidentity.mcp.service.outbound.Outbound;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Sets out to the servers that are due. The turn itself only takes them, so that other nodes leave
 * them alone, and sends the workers out: no server keeps it waiting.
 */
public final class Visits implements Sweep.Work {

  public static final String NAME = "mcp-server-visits";
  public static final Duration INTERVAL = Duration.ofSeconds(30);

  /** A node that dies with servers in hand leaves them to the others after that. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final Logger LOG = Logger.getLogger(Visits.class);
  private static final int BATCH = 100;

  private final Outbound outbound;

  public Visits(Outbound outbound) {
    this.outbound = outbound;
  }

  @Override
  public void sweep(SweptRealm realm) {
    int taken = BATCH;
    while (taken == BATCH && outbound.room() >= BATCH) {
      taken = realm.once(this::setOut);
    }
  }

  private int setOut(KeycloakSession session, RealmModel realm) {
    McpScope scope = new McpScope(session, realm);
    if (!scope.agents().isOn(realm)) {
      return 0;
    }
    List<McpServer> due = scope.servers().due(scope.now(), BATCH);
    Instant until = scope.now().plus(LEASE);
    List<Checkup> taken = new ArrayList<>();
    for (McpServer server : due) {
      if (scope.servers().claim(server.id(), server.health().nextAt(), until)) {
        taken.add(new Checkup(server, new Probes(scope).token(server.endpoint(), null)));
      }
    }
    Visit visit = new Visit(session.getKeycloakSessionFactory(), realm.getId(), realm.getName());
    AllowedNetworks networks = new Probes(scope).networks();
    taken.forEach(checkup -> start(visit, networks, checkup));
    return due.size();
  }

  private void start(Visit visit, AllowedNetworks networks, Checkup checkup) {
    CompletableFuture<?> unused =
        outbound
            .start(networks, checkup)
            .whenComplete((found, failure) -> visit.note(checkup.server(), found, failure));
  }

  /** Where what was found is written to, by the worker that found it. */
  private record Visit(KeycloakSessionFactory factory, String realmId, String realmName) {

    void note(McpServer server, Checkup.@Nullable Found found, @Nullable Throwable failure) {
      String outcome = "failed";
      try {
        outcome =
            KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> noteIn(session, server, found, cause(failure)));
      } catch (RuntimeException e) { // boundary: the lease ends, and another visit follows
        LOG.errorf(e, "What a visit to the MCP server %s found was not kept", server.id());
      }
      Metrics.counter("agent_identity_mcp_visits", "realm", realmName, "outcome", outcome)
          .increment();
    }

    private String noteIn(
        KeycloakSession session,
        McpServer server,
        Checkup.@Nullable Found found,
        @Nullable Throwable failure) {
      RealmModel realm = session.realms().getRealm(realmId);
      if (realm == null) {
        return "gone";
      }
      session.getContext().setRealm(realm);
      return new Notes(new McpScope(session, realm)).note(server, found, failure);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
      return failure instanceof CompletionException ? failure.getCause() : failure;
    }
  }
}
