package io.github.agentidentity.mcp.service.probe;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.mcp.McpHealth;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerKey;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.verification.Proof;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps what a visit to a server found. */
public final class Notes {

  private static final Logger LOG = Logger.getLogger(Notes.class);

  private final McpScope scope;

  public Notes(McpScope scope) {
    this.scope = scope;
  }

  /** Either what was found or why nothing was; gives back a word for the metric. */
  String note(McpServer visited, Checkup.@Nullable Found found, @Nullable Throwable failure) {
    Optional<McpServer> locked = scope.servers().findForUpdate(visited.id());
    if (locked.isEmpty()) {
      return "gone";
    }
    return found == null ? down(locked.get(), failure) : up(locked.get(), visited, found);
  }

  /** The server answered somebody who has kept its surface already. */
  public McpServer answered(McpServer server, long millis) {
    Instant now = scope.now();
    Duration interval = ProbeSettings.INTERVAL.in(scope.realm());
    McpHealth health = server.health().up(millis, now, ProbeSettings.next(now, interval, 0));
    McpServer healthy = server.with(health);
    scope.servers().update(healthy);
    return healthy;
  }

  private String up(McpServer locked, McpServer visited, Checkup.Found found) {
    McpServers servers = scope.session().getProvider(McpServers.class);
    McpServer healthy = answered(locked, found.discovered().millis());
    servers.observe(scope.realm(), healthy, found.discovered().surface());
    if (found.proof() != null) {
      boolean proved = judged(visited, found.proof()) instanceof Proof.Given;
      servers.challenged(scope.realm(), visited, proved, Actor.SYSTEM);
    }
    return "up";
  }

  private Proof judged(McpServer server, Proof proof) {
    McpServerKey key = server.key();
    return proof instanceof Proof.Given && key != null
        ? new Probes(scope).certified(server, key)
        : proof;
  }

  private String down(McpServer server, @Nullable Throwable failure) {
    Instant now = scope.now();
    int failures = server.health().failures() + 1;
    Instant next = ProbeSettings.next(now, ProbeSettings.INTERVAL.in(scope.realm()), failures);
    if (failure instanceof ProbeFailed failed) {
      scope.servers().update(server.with(server.health().down(failed.sentence(), now, next)));
      return failed.reason().name().toLowerCase(Locale.ROOT);
    }
    LOG.errorf(failure, "A visit to the MCP server %s failed in an unknown way", server.id());
    scope.servers().update(server.with(server.health().down("The visit failed", now, next)));
    return "failed";
  }
}
