package io.github.agentidentity.trust.service.evidence.factor;

import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.EvidenceReading.Point;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** What audits have found in the agent, and left open. A critical finding caps the score. */
final class SecurityAuditFactor extends DocumentFactor {

  private static final String RULE = "critical-audit-finding";

  SecurityAuditFactor(KeycloakSession session) {
    super(session, Set.of(EvidenceKind.SARIF, EvidenceKind.VEX, EvidenceKind.OSV));
  }

  @Override
  FactorEvidence count(FactorQuestion question, List<EvidenceDocument> documents) {
    Tally tally = new Tally();
    for (EvidenceDocument document : Tally.newestFirst(documents)) {
      for (Point point : document.reading().points()) {
        tally.add(document, point, evidence(document, point), RULE);
      }
    }
    return tally.evidence();
  }
}
