package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.AgentKeyPair;

/** A fleet of instances cannot change its key in one instant: both are good for a while. */
record RotateKey() implements Step {

  @Override
  public String title() {
    return "Rotate the key; the old one stays good in its grace";
  }

  @Override
  public String play(Scene scene) {
    AgentKeyPair next = AgentKeyPair.generate();
    Check.that(
        scene.administrator().rotateKey(Scene.AGENT, next, "PT1H").status() / 100 == 2,
        "The key was not rotated.");
    scene.changeKey(next);
    Check.status(scene.agent().token("db:read"), 200);
    Check.status(scene.agentWith(scene.retiredKey()).token("db:read"), 200);
    return "Both keys get a token: the new one from now on, the old one for another hour.";
  }
}
