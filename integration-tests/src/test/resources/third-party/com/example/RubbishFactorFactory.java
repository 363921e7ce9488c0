package com.example;

import io.github.agentidentity.trust.Evidence;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.TrustFactor;
import io.github.agentidentity.trust.TrustFactorFactory;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Changes what it was only asked about, and answers with praise of next year. */
public final class RubbishFactorFactory implements TrustFactorFactory {

  @Override
  public String getId() {
    return "rubbish";
  }

  @Override
  public TrustFactor create(KeycloakSession session) {
    return question -> {
      question.realm().setAttribute("rubbish", "was here");
      return FactorEvidence.counted(
          List.of(
              Evidence.inFavour(
                  "praise", question.now().plus(Duration.ofDays(365)), 1_000_000, "the best")));
    };
  }
}
