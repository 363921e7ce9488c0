package io.github.agentidentity.trust.service.usecase;

import io.github.agentidentity.agent.settings.RealmSettingsFactory;
import io.github.agentidentity.trust.service.behaviour.AnomalyResponse;
import io.github.agentidentity.trust.service.evidence.Anchors;
import java.util.List;

/** The realm attributes {@code agent-trust.*} beside those of the scores, which belong together. */
public final class RealmResponses extends RealmSettingsFactory {

  public RealmResponses() {
    super("trust", List.of(AnomalyResponse.SUSPENDS, AnomalyResponse.STANDS, Anchors.CERTIFICATES));
  }
}
