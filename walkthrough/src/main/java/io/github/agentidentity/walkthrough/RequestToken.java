package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.Answer;

/** The standard client credentials grant, with a JWT signed by the agent instead of a secret. */
record RequestToken() implements Step {

  @Override
  public String title() {
    return "Ask for a token with scope=\"db:read api:call\"";
  }

  @Override
  public String play(Scene scene) {
    Answer answer =
        Check.status(scene.agent().tokenFor(Scene.RESOURCE, "db:read", "api:call"), 200);
    scene.keepToken(answer.text("access_token"));
    return "A token for %s seconds, for this resource and these two capabilities only."
        .formatted(answer.text("expires_in"));
  }
}
