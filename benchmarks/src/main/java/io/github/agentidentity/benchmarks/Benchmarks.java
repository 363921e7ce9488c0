package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.KeycloakStartException;
import java.io.IOException;

/** Runs the scenario that the system properties name. */
public final class Benchmarks {

  private Benchmarks() {}

  public static void main(String[] arguments) throws IOException {
    try {
      Settings settings = Settings.fromProperties();
      switch (settings.scenario()) {
        case "attestation" -> AttestationScenario.run(settings);
        case "token" -> TokenScenario.run(settings);
        case "decision" -> DecisionScenario.run(settings);
        case "trust" -> TrustScenario.run(settings);
        case "wire-verification" -> WireScenario.run(settings);
        default ->
            throw new BenchmarkException(
                "There is no scenario "
                    + settings.scenario()
                    + ": attestation, token, decision, trust or wire-verification");
      }
    } catch (BenchmarkException | KeycloakStartException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
