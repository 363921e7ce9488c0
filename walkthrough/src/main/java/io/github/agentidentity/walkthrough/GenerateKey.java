package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Json;

/** The private key is made where the agent runs and never leaves it. */
record GenerateKey(Terminal terminal) implements Step {

  @Override
  public String title() {
    return "The agent generates an Ed25519 key";
  }

  @Override
  public String play(Scene scene) {
    AgentKeyPair key = AgentKeyPair.generate();
    scene.changeKey(key);
    terminal.line("      public key: " + Json.write(key.jwk()));
    terminal.line("      thumbprint: " + key.thumbprint());
    return "The private half stays with the agent; Keycloak will see the public half only.";
  }
}
