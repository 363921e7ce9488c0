package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.Answer;

/** The end of an agent: nothing leads back. */
record RevokeAgent() implements Step {

  @Override
  public String title() {
    return "Revoke the agent for good";
  }

  @Override
  public String play(Scene scene) {
    Check.status(scene.administrator().revoke(Scene.AGENT), 204);
    Answer refused = scene.agent().token("db:read");
    Check.that(
        refused.status() >= 400 && refused.status() < 500,
        "A revoked agent got %d %s".formatted(refused.status(), refused.body()));
    Check.status(scene.administrator().resume(Scene.AGENT), 409);
    return "No token, and resuming it is a conflict: revoked is final.";
  }
}
