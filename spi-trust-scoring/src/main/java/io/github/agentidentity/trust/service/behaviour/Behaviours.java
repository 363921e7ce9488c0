package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.trust.Anomaly;
import io.github.agentidentity.trust.BehaviourStore;
import io.github.agentidentity.trust.BehaviourStore.Row;
import io.github.agentidentity.trust.BehaviourStore.Summary;
import io.github.agentidentity.trust.TrustEvent;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.behaviour.detection.AgentBehaviour;
import io.github.agentidentity.trust.service.behaviour.detection.BehaviourDetector;
import io.github.agentidentity.trust.service.behaviour.detection.Tuning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people ask of behaviour, and tell of it. */
public final class Behaviours {

  private final TrustScope scope;
  private final BehaviourStore store;

  public Behaviours(TrustScope scope) {
    this.scope = scope;
    this.store = scope.session().getProvider(BehaviourStore.class);
  }

  /** What is known of an agent that was seen at work. */
  public AgentBehaviour require(Agent agent) {
    return row(agent)
        .flatMap(StoredBehaviour::of)
        .orElseThrow(
            () -> new AgentException.NotFound("behaviour of the agent", agent.name().value()));
  }

  public List<Anomaly> anomalies(Agent agent, Page page) {
    return store.anomalies(scope.realm()).list(agent.id(), page);
  }

  /**
   * All is as it should be: the anomaly counts no longer, and what the agent does of late is
   * ordinary from now on.
   */
  public Anomaly expect(Agent agent, String id, Actor actor, @Nullable String note) {
    Anomaly anomaly =
        store
            .anomalies(scope.realm())
            .find(agent.id(), id)
            .orElseThrow(() -> new AgentException.NotFound("anomaly", id));
    if (anomaly.expected() != null) {
      throw new AgentException.Conflict("The anomaly is known to be expected already");
    }
    Anomaly expected = anomaly.expectedBy(new Anomaly.Expected(actor, scope.now(), note));
    store.anomalies(scope.realm()).update(expected);
    row(agent).ifPresent(row -> StoredBehaviour.of(row).ifPresent(one -> accept(agent, row, one)));
    scope.agents().recordAnomaly(scope.realm(), agent.id(), null);
    scope.publish(
        new TrustEvent.EvidenceChanged(
            scope.origin(actor), agent.id(), BehaviourFactorFactory.ID, "anomaly expected"));
    return expected;
  }

  private void accept(Agent agent, Row row, AgentBehaviour behaviour) {
    new BehaviourDetector(Tuning.USUAL).accept(behaviour);
    Summary summary =
        new Summary(agent.id(), behaviour.days(), behaviour.activities(), scope.now());
    if (!store.learnt(scope.realm()).advance(row.version(), summary, behaviour.toBytes())) {
      throw new AgentException.Conflict("The agent is at work: try again");
    }
  }

  private Optional<Row> row(Agent agent) {
    return Optional.ofNullable(
        store.learnt(scope.realm()).findAll(List.of(agent.id())).get(agent.id()));
  }
}
