package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;

/** What an agent may ask for is a row that an administrator wrote. */
record GrantCapabilities() implements Step {

  private static final List<String> CAPABILITIES = List.of("db:read", "api:call");

  @Override
  public String title() {
    return "Grant " + String.join(" and ", CAPABILITIES);
  }

  @Override
  public String play(Scene scene) {
    RealmAdmin administrator = scene.administrator();
    for (String capability : CAPABILITIES) {
      putIntoCatalogue(administrator, capability);
      Answer granted = administrator.grant(Scene.AGENT, capability);
      Check.that(
          granted.status() / 100 == 2,
          "Granting %s failed: %d %s".formatted(capability, granted.status(), granted.body()));
    }
    return "Each capability is an optional client scope of the agent's client now.";
  }

  /** The realm may know it already. */
  private static void putIntoCatalogue(RealmAdmin administrator, String capability) {
    Answer created = administrator.createCapability(capability, "low");
    Check.that(
        created.status() == 201 || created.status() == 409,
        "Capability %s: %d %s".formatted(capability, created.status(), created.body()));
  }
}
