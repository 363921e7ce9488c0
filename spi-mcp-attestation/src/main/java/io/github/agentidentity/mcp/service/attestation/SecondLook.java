package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.mcp.McpHealth;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Duration;
import java.time.Instant;

/**
 * Has a server that is contradicted visited by the next sweep instead of in its turn, so that the
 * realm looks for itself before it believes one agent.
 */
record SecondLook(EvidenceScope scope) {

  /** Whoever contradicts again and again must not have us call the server all the time. */
  private static final Duration REST = Duration.ofMinutes(1);

  void at(McpServer server) {
    Instant now = scope.now();
    scope
        .serverRows()
        .findForUpdate(server.id())
        .filter(known -> isInTurnLater(known.health(), soon(known.health(), now)))
        .ifPresent(known -> scope.serverRows().update(hastened(known, now)));
  }

  private static McpServer hastened(McpServer server, Instant now) {
    return server.with(server.health().dueAt(soon(server.health(), now)));
  }

  private static Instant soon(McpHealth health, Instant now) {
    Instant rested = health.probedAt() == null ? now : health.probedAt().plus(REST);
    return rested.isAfter(now) ? rested : now;
  }

  /** One that does not answer is left to its back-off. */
  private static boolean isInTurnLater(McpHealth health, Instant soon) {
    return health.failures() == 0 && health.nextAt() != null && health.nextAt().isAfter(soon);
  }
}
