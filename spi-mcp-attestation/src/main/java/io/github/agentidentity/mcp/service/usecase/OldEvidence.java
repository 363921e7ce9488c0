package io.github.agentidentity.mcp.service.usecase;

import io.github.agentidentity.agent.sweep.SweptRealm;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.time.Duration;
import java.time.Instant;

/** Forgets what has said nothing for long. */
final class OldEvidence {

  private static final int BATCH = 500;

  /** How long what has ended can still be looked up. */
  private static final Duration KEPT = Duration.ofDays(90);

  private OldEvidence() {}

  static void forget(SweptRealm swept) {
    swept.repeat(
        BATCH,
        (session, realm) -> {
          EvidenceScope scope = new EvidenceScope(session, realm);
          return scope.attestations().deleteEndedBefore(end(scope), BATCH);
        });
    swept.repeat(
        BATCH,
        (session, realm) -> {
          EvidenceScope scope = new EvidenceScope(session, realm);
          return scope.connections().deleteUnseenSince(end(scope), BATCH);
        });
  }

  private static Instant end(EvidenceScope scope) {
    return scope.now().minus(KEPT);
  }
}
