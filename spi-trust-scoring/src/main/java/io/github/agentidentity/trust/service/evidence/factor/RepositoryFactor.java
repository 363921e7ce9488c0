package io.github.agentidentity.trust.service.evidence.factor;

import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.EvidenceReading.Point;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.service.evidence.read.Repository;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** How well the source repository of the agent is kept, as OpenSSF Scorecard sees it. */
final class RepositoryFactor extends DocumentFactor {

  RepositoryFactor(KeycloakSession session) {
    super(session, Set.of(EvidenceKind.SCORECARD));
  }

  /** Of the repository that the agent declares now: it may have declared another before. */
  @Override
  FactorEvidence count(FactorQuestion question, List<EvidenceDocument> documents) {
    String declared =
        Repository.of(question.agent().profile().repositoryUrl()).map(Repository::name).orElse("");
    Tally tally = new Tally();
    for (EvidenceDocument document : Tally.newestFirst(documents)) {
      if (document.reading().stream().equals(declared)) {
        for (Point point : document.reading().points()) {
          tally.add(document, point, evidence(document, point), point.name());
        }
      }
    }
    return tally.evidence();
  }
}
