package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.AgentClient;

/** A token says what an agent may do at all; a decision says it of one action, and is kept. */
record AskBeforeActing() implements Step {

  @Override
  public String title() {
    return "Ask before acting: read a table, drop it";
  }

  @Override
  public String play(Scene scene) {
    AgentClient agent = scene.agent();
    JsonNode read = Check.decided(agent.mayI(scene.token(), "db:read", "table", "orders"), true);
    JsonNode drop = Check.decided(agent.mayI(scene.token(), "db:delete", "table", "orders"), false);
    return "Decision %s: yes. Decision %s: no, %s."
        .formatted(id(read), id(drop), drop.path("context").path("reason").asText());
  }

  private static String id(JsonNode answer) {
    return answer.path("context").path("id").asText();
  }
}
