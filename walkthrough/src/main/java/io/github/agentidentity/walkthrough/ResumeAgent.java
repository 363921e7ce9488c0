package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.Answer;

/** Resuming lets the agent ask again; it does not bring old tokens back to life. */
record ResumeAgent() implements Step {

  @Override
  public String title() {
    return "Resume the agent";
  }

  @Override
  public String play(Scene scene) {
    Check.status(scene.administrator().resume(Scene.AGENT), 204);
    Answer fresh = Check.status(scene.agent().tokenFor(Scene.RESOURCE, "db:read"), 200);
    Check.that(!isActive(scene, scene.token()), "Resuming revived a token from before.");
    Check.that(isActive(scene, fresh.text("access_token")), "The new token should be active.");
    return "A new token works again; the one from before the suspension stays dead.";
  }

  private static boolean isActive(Scene scene, String token) {
    return Check.status(scene.api().introspect(token), 200).json().path("active").asBoolean();
  }
}
