package io.github.agentidentity.trust.service.evidence.factor;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.EvidenceReading.Point;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.service.evidence.Anchors;
import io.github.agentidentity.trust.service.evidence.read.ChainJudge;
import io.github.agentidentity.trust.service.evidence.read.PemBundle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * Whether an authority that the realm believes certifies a key of the agent. Judged anew each time:
 * keys are revoked, days pass and anchors change.
 */
final class CertificateFactor extends DocumentFactor {

  private static final String RULE = "certificate-revoked";

  CertificateFactor(KeycloakSession session) {
    super(session, Set.of(EvidenceKind.CERTIFICATE));
  }

  @Override
  FactorEvidence count(FactorQuestion question, List<EvidenceDocument> documents) {
    ChainJudge judge = new ChainJudge(Anchors.CERTIFICATES.in(question.realm()), question.now());
    List<AgentKey> keys = keys(question);
    Map<String, String> texts =
        documents(question.realm()).texts(documents.stream().map(EvidenceDocument::id).toList());
    Tally tally = new Tally();
    for (EvidenceDocument document : Tally.newestFirst(documents)) {
      String pem = texts.get(document.id());
      if (pem != null) {
        Point point = judge.judge(PemBundle.of(pem), keys);
        tally.add(document, point, asOfNow(document, point, question), RULE);
      }
    }
    return tally.evidence();
  }

  private List<AgentKey> keys(FactorQuestion question) {
    AgentId agent = question.agent().id();
    return session().getProvider(AgentIdentityStore.class).keys(question.realm()).list(agent);
  }

  /** It was judged just now, and its signatures speak for themselves, whoever brought them. */
  private static Evidence asOfNow(EvidenceDocument document, Point point, FactorQuestion question) {
    return new Evidence(
        id(document, point.name()),
        question.now(),
        point.positive(),
        point.negative(),
        sentence(document, point));
  }
}
