package io.github.agentidentity.trust.service.evidence.factor;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.EvidenceDocument;
import io.github.agentidentity.trust.EvidenceDocument.Standing;
import io.github.agentidentity.trust.EvidenceKind;
import io.github.agentidentity.trust.EvidenceReading.Point;
import io.github.agentidentity.trust.EvidenceStore;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.TrustFactor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** A factor that counts what the documents of some kinds say: one query for all agents asked. */
abstract class DocumentFactor implements TrustFactor {

  private final KeycloakSession session;
  private final Set<EvidenceKind> kinds;

  DocumentFactor(KeycloakSession session, Set<EvidenceKind> kinds) {
    this.session = session;
    this.kinds = Set.copyOf(kinds);
  }

  KeycloakSession session() {
    return session;
  }

  EvidenceStore.Documents documents(RealmModel realm) {
    return session.getProvider(EvidenceStore.class).documents(realm);
  }

  /** What the documents of one agent say: those that count, in no order that matters. */
  abstract FactorEvidence count(FactorQuestion question, List<EvidenceDocument> documents);

  @Override
  public FactorEvidence gather(FactorQuestion question) {
    return gatherAll(List.of(question)).getOrDefault(question.agent().id(), FactorEvidence.NONE);
  }

  @Override
  public Map<AgentId, FactorEvidence> gatherAll(List<FactorQuestion> questions) {
    List<AgentId> agents = questions.stream().map(question -> question.agent().id()).toList();
    Map<AgentId, List<EvidenceDocument>> found =
        documents(questions.getFirst().realm()).counting(agents, kinds);
    Map<AgentId, FactorEvidence> gathered = new LinkedHashMap<>();
    for (FactorQuestion question : questions) {
      List<EvidenceDocument> documents = found.getOrDefault(question.agent().id(), List.of());
      gathered.put(
          question.agent().id(),
          documents.isEmpty() ? FactorEvidence.NONE : count(question, documents));
    }
    return gathered;
  }

  /** Adds up points; where there are too many, those of the newest documents count. */
  static final class Tally {

    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    /** The documents in the order in which they are to be counted: the newest first. */
    static List<EvidenceDocument> newestFirst(List<EvidenceDocument> documents) {
      return documents.stream()
          .sorted(
              Comparator.comparing((EvidenceDocument one) -> one.reading().datedAt())
                  .reversed()
                  .thenComparing(EvidenceDocument::id))
          .toList();
    }

    /**
     * Counts a point of a document, if it says anything and there is room.
     *
     * @param rule what a critical point is called as a finding
     */
    void add(EvidenceDocument document, Point point, Evidence piece, String rule) {
      boolean says = piece.positive() > 0 || piece.negative() > 0;
      if (says && evidence.size() < FactorEvidence.MOST_EVIDENCE) {
        evidence.add(piece);
      }
      if (point.critical() && findings.size() < FactorEvidence.MOST_FINDINGS) {
        findings.add(
            new Finding(rule, Risk.CRITICAL, sentence(document, point), List.of(piece.id())));
      }
    }

    FactorEvidence evidence() {
      return FactorEvidence.counted(evidence, findings);
    }
  }

  /**
   * A point as evidence of the day of its document. The good that somebody says of an agent that is
   * his own counts for less; the bad counts in full.
   */
  static Evidence evidence(EvidenceDocument document, Point point) {
    return new Evidence(
        id(document, point.name()),
        document.reading().datedAt(),
        point.positive() * worth(document.upload().standing()),
        point.negative(),
        sentence(document, point));
  }

  static String id(EvidenceDocument document, String point) {
    String id = "document:" + document.id() + "#" + point;
    return id.substring(0, Math.min(id.length(), Evidence.LONGEST_ID));
  }

  static String sentence(EvidenceDocument document, Point point) {
    String sentence = document.content().kind().word() + ": " + point.sentence();
    return sentence.substring(0, Math.min(sentence.length(), Evidence.LONGEST_SENTENCE));
  }

  private static double worth(Standing standing) {
    return switch (standing) {
      case ADMIN -> 1;
      case OWNER -> 0.5;
      case AGENT -> 0.25;
    };
  }
}
