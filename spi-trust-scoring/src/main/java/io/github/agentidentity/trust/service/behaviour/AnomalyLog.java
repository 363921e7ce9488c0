package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.AlertRaised;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.Anomaly;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.BehaviourStore.Anomalies;
import io.github.agentidentity.trust.TrustEvent;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what was out of the ordinary, and sees to what follows, in the same transaction. */
final class AnomalyLog {

  private static final double SEVERE = 8;

  private final TrustScope scope;
  private final Agent agent;
  private final Anomalies anomalies;

  AnomalyLog(TrustScope scope, Agent agent) {
    this.scope = scope;
    this.agent = agent;
    this.anomalies = scope.session().getProvider(BehaviourStore.class).anomalies(scope.realm());
  }

  void add(List<Anomalous> found) {
    int from = 0;
    while (from < found.size()) {
      int to = from + 1;
      while (to < found.size() && !found.get(to).begins()) {
        to++;
      }
      List<Anomalous> one = found.subList(from, to);
      if (one.getFirst().begins()) {
        begin(one);
      } else {
        goOn(one);
      }
      from = to;
    }
  }

  private void begin(List<Anomalous> moments) {
    Anomaly anomaly = anomaly(UUID.randomUUID().toString(), moments, false);
    anomalies.insert(anomaly);
    BehaviourMeters.anomaly(scope.realm().getName(), anomaly.kind(), anomaly.alerted());
    follow(anomaly);
    if (anomaly.alerted()) {
      alert(anomaly);
    }
  }

  /** The last one, which grows; one that nobody finds is begun. */
  private void goOn(List<Anomalous> moments) {
    List<Anomaly> last = anomalies.list(agent.id(), new Page(0, 1));
    if (last.isEmpty()) {
      begin(moments);
      return;
    }
    Anomaly known = last.getFirst();
    Anomaly grown = grown(known, anomaly(known.id(), moments, known.alerted()), moments.size());
    anomalies.update(grown);
    if (grown.severity().compareTo(known.severity()) > 0) {
      follow(grown);
    }
    if (grown.alerted() && !known.alerted()) {
      alert(grown);
    }
  }

  /** Severity and alert never fall; who has said that it is expected meant what was known then. */
  private Anomaly grown(Anomaly known, Anomaly more, int times) {
    Anomaly told = more.strength() > known.strength() ? more : known;
    boolean worse = more.severity().compareTo(known.severity()) > 0;
    return new Anomaly(
        known.id(),
        agent.id(),
        told.kind(),
        worse ? more.severity() : known.severity(),
        told.strength(),
        told.sentence(),
        told.reasons(),
        new Anomaly.Span(known.span().first(), later(known.span().last(), more.span().last())),
        known.times() + times,
        more.alerted(),
        worse ? null : known.expected());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private Anomaly anomaly(String id, List<Anomalous> moments, boolean alerted) {
    Anomalous strongest = moments.getFirst();
    for (Anomalous moment : moments) {
      strongest = moment.strength() > strongest.strength() ? moment : strongest;
    }
    return new Anomaly(
        id,
        agent.id(),
        strongest.kind().id(),
        severity(strongest),
        strongest.strength(),
        AnomalySentence.of(strongest),
        AnomalySentence.reasons(strongest),
        new Anomaly.Span(moments.getFirst().at(), moments.getLast().at()),
        moments.size(),
        alerted || moments.stream().anyMatch(Anomalous::alert),
        null);
  }

  private static Risk severity(Anomalous anomalous) {
    return switch (anomalous.kind()) {
      case SOURCE -> Risk.HIGH;
      default -> anomalous.strength() >= SEVERE ? Risk.HIGH : Risk.MEDIUM;
    };
  }

  private void follow(Anomaly anomaly) {
    Map<String, Double> features = new LinkedHashMap<>();
    anomaly.reasons().forEach(reason -> features.put(reason.feature(), reason.value()));
    Instant until = anomaly.span().last().plus(AnomalyResponse.STANDS.in(scope.realm()));
    scope
        .agents()
        .recordAnomaly(scope.realm(), agent.id(), new AgentTrust.Anomaly(anomaly.kind(), until));
    scope.publish(
        new TrustEvent.AnomalyFound(
            scope.origin(Actor.SYSTEM),
            agent.id(),
            anomaly.kind(),
            anomaly.severity(),
            anomaly.sentence(),
            features));
    if (isToSuspend(anomaly.severity()) && agent.status() == AgentStatus.ACTIVE) {
      scope
          .agents()
          .suspend(scope.realm(), agent, "Behaviour: " + anomaly.sentence(), Actor.SYSTEM);
    }
  }

  private boolean isToSuspend(Risk severity) {
    return AnomalyResponse.SUSPENDS
        .in(scope.realm())
        .filter(least -> severity.compareTo(least) >= 0)
        .isPresent();
  }

  private void alert(Anomaly anomaly) {
    scope.publish(
        new AlertRaised(
            scope.origin(Actor.SYSTEM),
            agent.id(),
            "behaviour_anomaly",
            "behaviour_anomaly:" + agent.id().value() + ":" + anomaly.kind(),
            new AlertRaised.Words(
                anomaly.severity(),
                "Agent " + agent.name().value() + " behaves unlike itself",
                anomaly.sentence())));
  }
}
