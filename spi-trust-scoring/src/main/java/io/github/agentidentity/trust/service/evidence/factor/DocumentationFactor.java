package io.github.agentidentity.trust.service.evidence.factor;

import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.EvidenceReading.Point;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.service.evidence.read.Link;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** How well the agent is described: its card, and whether the links of the card answer. */
final class DocumentationFactor extends DocumentFactor {

  DocumentationFactor(KeycloakSession session) {
    super(session, Set.of(EvidenceKind.AGENT_CARD, EvidenceKind.LINK_REPORT));
  }

  /** A link report counts for the links of the card only: other links are easily made to answer. */
  @Override
  FactorEvidence count(FactorQuestion question, List<EvidenceDocument> documents) {
    Set<String> links = new HashSet<>();
    Tally tally = new Tally();
    for (EvidenceDocument card : ofKind(EvidenceKind.AGENT_CARD, documents)) {
      int number = 0;
      for (Point point : card.reading().points()) {
        number++;
        if (Link.isPointName(point.name())) {
          links.add(point.name());
        }
        tally.add(card, point, numbered(card, point, number), point.name());
      }
    }
    for (EvidenceDocument report : ofKind(EvidenceKind.LINK_REPORT, documents)) {
      int number = 0;
      for (Point point : report.reading().points()) {
        number++;
        if (links.contains(point.name())) {
          tally.add(report, point, numbered(report, point, number), point.name());
        }
      }
    }
    return tally.evidence();
  }

  private static List<EvidenceDocument> ofKind(
      EvidenceKind kind, List<EvidenceDocument> documents) {
    return Tally.newestFirst(documents).stream()
        .filter(document -> document.content().kind() == kind)
        .toList();
  }

  /** A link can be longer than the id of evidence: links are named by their place. */
  private static Evidence numbered(EvidenceDocument document, Point point, int number) {
    Evidence plain = evidence(document, point);
    return Link.isPointName(point.name())
        ? new Evidence(
            id(document, "link-" + number),
            plain.at(),
            plain.positive(),
            plain.negative(),
            plain.sentence())
        : plain;
  }
}
