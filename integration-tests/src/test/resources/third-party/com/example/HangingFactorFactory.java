package com.example;

import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import java.util.concurrent.CountDownLatch;
import org.keycloak.models.KeycloakSession;

/** Waits for something that never comes, and does not care who interrupts it. */
public final class HangingFactorFactory implements TrustFactorFactory {

  private static final CountDownLatch NEVER = new CountDownLatch(1);

  @Override
  public String getId() {
    return "hanging";
  }

  @Override
  public TrustFactor create(KeycloakSession session) {
    return question -> {
      while (NEVER.getCount() > 0) {
        try {
          NEVER.await();
        } catch (InterruptedException e) {
          continue;
        }
      }
      return FactorEvidence.NONE;
    };
  }
}
