package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Answer;

/** The kill switch: no new token, and the ones that are out stop working. */
record SuspendAgent() implements Step {

  @Override
  public String title() {
    return "Suspend the agent";
  }

  @Override
  public String play(Scene scene) {
    Check.status(scene.administrator().suspend(Scene.AGENT, "it asked for db:delete"), 204);
    Answer refused = scene.agent().token("db:read");
    Check.that(
        refused.status() >= 400 && refused.status() < 500 && !refused.text("error").isEmpty(),
        "A suspended agent got %d %s".formatted(refused.status(), refused.body()));
    JsonNode answer = Check.status(scene.api().introspect(scene.token()), 200).json();
    Check.that(
        !answer.path("active").asBoolean(true), "The token should be inactive by now: " + answer);
    return "No token any more, and the one from before is inactive in the same moment.";
  }
}
