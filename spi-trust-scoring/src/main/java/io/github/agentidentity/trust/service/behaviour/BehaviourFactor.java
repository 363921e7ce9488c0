package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.Anomaly;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.BehaviourStore.Summary;
import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.Finding;
import io.github.agentidentity.trust.TrustFactor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Is the agent itself? Each ordinary day speaks for it, each anomaly against it, the rarer the
 * more. A severe one caps the score as long as it stands.
 */
record BehaviourFactor(KeycloakSession session) implements TrustFactor {

  private static final int HALF_LIVES = 10;
  private static final int MOST_ANOMALIES = 2_000;
  private static final int MOST_OF_AGENT = 40;

  @Override
  public FactorEvidence gather(FactorQuestion question) {
    return gatherAll(List.of(question)).getOrDefault(question.agent().id(), FactorEvidence.NONE);
  }

  @Override
  public Map<AgentId, FactorEvidence> gatherAll(List<FactorQuestion> questions) {
    Map<AgentId, FactorEvidence> gathered = new LinkedHashMap<>();
    if (questions.isEmpty()) {
      return gathered;
    }
    FactorQuestion first = questions.getFirst();
    RealmModel realm = first.realm();
    List<AgentId> agents = questions.stream().map(question -> question.agent().id()).toList();
    BehaviourStore store = session.getProvider(BehaviourStore.class);
    Map<AgentId, Summary> known = store.learnt(realm).summaries(agents);
    Instant then = first.now().minus(first.halfLife().multipliedBy(HALF_LIVES));
    Map<AgentId, List<Anomaly>> anomalies =
        store.anomalies(realm).since(agents, then, MOST_ANOMALIES).stream()
            .filter(anomaly -> anomaly.expected() == null)
            .collect(Collectors.groupingBy(Anomaly::agent));
    Duration stands = AnomalyResponse.STANDS.in(realm);
    for (FactorQuestion question : questions) {
      AgentId agent = question.agent().id();
      gathered.put(
          agent,
          evidence(question, known.get(agent), anomalies.getOrDefault(agent, List.of()), stands));
    }
    return gathered;
  }

  private static FactorEvidence evidence(
      FactorQuestion question, @Nullable Summary known, List<Anomaly> anomalies, Duration stands) {
    List<Evidence> evidence = new ArrayList<>();
    if (known != null && known.days() > 0) {
      evidence.add(
          Evidence.inFavour(
              "behaviour:ordinary-days",
              question.now(),
              known.days(),
              "It was itself on %.0f days".formatted(known.days())));
    }
    List<Finding> findings = new ArrayList<>();
    anomalies.stream()
        .filter(anomaly -> !anomaly.span().last().isAfter(question.now()))
        .limit(MOST_OF_AGENT)
        .forEach(
            anomaly -> {
              evidence.add(
                  Evidence.against(
                      idOf(anomaly), anomaly.span().last(), weight(anomaly), anomaly.sentence()));
              Instant until = anomaly.span().last().plus(stands);
              if (anomaly.severity().compareTo(Risk.HIGH) >= 0
                  && question.now().isBefore(until)
                  && findings.isEmpty()) {
                findings.add(finding(anomaly));
              }
            });
    return FactorEvidence.counted(evidence, findings);
  }

  /** As many observations as it has decades. */
  private static double weight(Anomaly anomaly) {
    return anomaly.alerted() ? anomaly.strength() : anomaly.strength() / 2;
  }

  private static Finding finding(Anomaly anomaly) {
    return new Finding(
        "behaviour-anomaly", anomaly.severity(), anomaly.sentence(), List.of(idOf(anomaly)));
  }

  private static String idOf(Anomaly anomaly) {
    return "anomaly:" + anomaly.id();
  }
}
