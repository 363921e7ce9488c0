package com.example;

import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** The example of docs/trust.md: knows of an incident that every agent has caused. */
public final class PagerFactorFactory implements TrustFactorFactory {

  @Override
  public String getId() {
    return "pager";
  }

  @Override
  public TrustFactor create(KeycloakSession session) {
    return question ->
        FactorEvidence.counted(
            List.of(
                Evidence.against(
                    "incident:4711", question.now(), 4, "an incident was caused by this agent")));
  }
}
