package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.BehaviourStore.Row;
import io.github.agentidentity.trust.BehaviourStore.Summary;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.behaviour.detection.AgentBehaviour;
import io.github.agentidentity.trust.service.behaviour.detection.Assessment.Anomalous;
import io.github.agentidentity.trust.service.behaviour.detection.BehaviourDetector;
import io.github.agentidentity.trust.service.behaviour.detection.Observation;
import io.github.agentidentity.trust.service.behaviour.detection.Peers;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What one transaction learns of some agents. */
final class Learning {

  private static final SecureRandom SALTS = new SecureRandom();
  private static final String NO_TYPE = "-";

  private final TrustScope scope;
  private final BehaviourDetector detector;
  private final BehaviourStore store;

  Learning(KeycloakSession session, RealmModel realm, BehaviourDetector detector) {
    this.scope = new TrustScope(session, realm);
    this.detector = detector;
    this.store = session.getProvider(BehaviourStore.class);
  }

  /** Agents that are gone are passed over, and so is a realm that is switched off. */
  void learn(Map<AgentId, List<Observation>> batch, ForestKeeper.LookUp forests) {
    RealmModel realm = scope.realm();
    if (!scope.agents().isOn(realm)) {
      return;
    }
    scope.identities().giveWay();
    Map<AgentId, Row> rows = store.learnt(realm).findAll(batch.keySet());
    scope.identities().agents(realm).findAll(batch.keySet()).stream()
        .sorted(Comparator.comparing(agent -> agent.id().value()))
        .forEach(
            agent ->
                learn(
                    agent,
                    rows.get(agent.id()),
                    batch.getOrDefault(agent.id(), List.of()),
                    forests.peers(scope.session(), realm, typeOf(agent))));
  }

  private static String typeOf(Agent agent) {
    String type = agent.profile().type();
    return type == null ? NO_TYPE : type;
  }

  private void learn(Agent agent, @Nullable Row row, List<Observation> seen, Peers peers) {
    AgentBehaviour behaviour = behaviour(row, seen);
    List<Anomalous> found = new ArrayList<>();
    for (Observation one : seen) {
      if (detector.observe(behaviour, one, peers) instanceof Anomalous anomalous) {
        found.add(anomalous);
      }
    }
    Summary summary =
        new Summary(agent.id(), behaviour.days(), behaviour.activities(), scope.now());
    long version = row == null ? 0 : row.version();
    if (!store.learnt(scope.realm()).advance(version, summary, behaviour.toBytes())) {
      throw new OutrunException();
    }
    new AnomalyLog(scope, agent).add(found);
  }

  /** What cannot be read is learnt anew: to know nothing of an agent is better than to miss it. */
  private static AgentBehaviour behaviour(@Nullable Row row, List<Observation> seen) {
    return Optional.ofNullable(row)
        .flatMap(StoredBehaviour::of)
        .orElseGet(
            () -> AgentBehaviour.unknown(SALTS.nextLong(), seen.getFirst().at().toEpochMilli()));
  }
}
