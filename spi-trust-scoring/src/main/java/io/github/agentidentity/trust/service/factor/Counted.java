package io.github.agentidentity.trust.service.factor;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.TrustStore;
import io.github.agentidentity.trust.TrustStore.Count;
import io.github.agentidentity.trust.service.signal.Counting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The counts of some agents, as they are at the moment of the questions. */
record Counted(Map<AgentId, List<Count>> counts) {

  static Counted of(KeycloakSession session, List<FactorQuestion> questions) {
    if (questions.isEmpty()) {
      return new Counted(Map.of());
    }
    return new Counted(
        session
            .getProvider(TrustStore.class)
            .counts(questions.getFirst().realm())
            .findAll(questions.stream().map(question -> question.agent().id()).toList()));
  }

  /** Faded to the moment of the question. */
  List<Count> about(FactorQuestion question) {
    return counts.getOrDefault(question.agent().id(), List.of()).stream()
        .filter(count -> !count.at().isAfter(question.now()))
        .map(count -> Counting.faded(count, question.now(), question.halfLife()))
        .toList();
  }

  Optional<Count> of(FactorQuestion question, String kind) {
    return about(question).stream().filter(count -> count.kind().equals(kind)).findFirst();
  }
}
