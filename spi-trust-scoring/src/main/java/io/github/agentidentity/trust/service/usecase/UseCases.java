package io.github.agentidentity.trust.service.usecase;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.trust.TrustRecord;
import io.github.agentidentity.trust.TrustRecord.Cause;
import io.github.agentidentity.trust.TrustScoring;
import io.github.agentidentity.trust.TrustSettings;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.recompute.Causes;
import io.github.agentidentity.trust.service.recompute.Reasons;
import io.github.agentidentity.trust.service.recompute.Recomputation;
import io.github.agentidentity.trust.service.settings.RealmTrustSettings;
import io.github.agentidentity.trust.service.signal.TrustWorker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The use cases behind {@link TrustScoring}. */
record UseCases(KeycloakSession session, Recomputation recomputation, TrustWorker worker)
    implements TrustScoring {

  /** As often as that another node may be faster before somebody has to ask again. */
  private static final int ATTEMPTS = 20;

  @Override
  public TrustSettings settings(RealmModel realm) {
    return new RealmTrustSettings(session, realm).read();
  }

  @Override
  public Optional<TrustRecord> recalculate(RealmModel realm, AgentId agent, Actor actor) {
    Causes causes = new Causes(Map.of(agent, new Cause(Reasons.REQUEST, null, actor)), true);
    List<AgentId> again = List.of(agent);
    for (int attempt = 0; attempt < ATTEMPTS && !again.isEmpty(); attempt++) {
      again = recomputation.score(realm.getId(), again, causes);
    }
    return new TrustScope(session, realm)
        .store().history(realm).list(agent, new Page(0, 1)).stream().findFirst();
  }

  @Override
  public void recalculateSoon(RealmModel realm, AgentId agent, String what) {
    worker.score(realm.getId(), agent, what);
  }
}
