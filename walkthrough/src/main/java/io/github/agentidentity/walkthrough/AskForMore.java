package io.github.agentidentity.walkthrough;

/** A capability that was not granted is not in any token, whoever asks for it. */
record AskForMore() implements Step {

  @Override
  public String title() {
    return "Ask for db:delete, which nobody granted";
  }

  @Override
  public String play(Scene scene) {
    Check.refused(scene.agent().token("db:read", "db:delete"), "invalid_scope");
    return "Refused with invalid_scope, although the other half of the request was granted.";
  }
}
