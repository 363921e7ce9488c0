package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;

/** What an API does that wants to know whether the token is good at this moment. */
record IntrospectToken() implements Step {

  @Override
  public String title() {
    return "The API introspects the token";
  }

  @Override
  public String play(Scene scene) {
    JsonNode answer = Check.status(scene.api().introspect(scene.token()), 200).json();
    Check.that(answer.path("active").asBoolean(), "The token should be active: " + answer);
    Check.that(
        answer.path("agent").path("name").asText().equals(Scene.AGENT),
        "Introspection does not name the agent: " + answer);
    return "The token is active and the answer names the agent.";
  }
}
