package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.Map;

/** What was refused can be asked for; a person answers, for an hour. */
record AskAPerson() implements Step {

  private static final String WANTED = "db:delete";

  @Override
  public String title() {
    return "Ask a person for " + WANTED + ", and get it for an hour";
  }

  @Override
  public String play(Scene scene) {
    RealmAdmin administrator = scene.administrator();
    Check.status(administrator.createCapability(WANTED, "high"), 201);
    AgentClient agent = scene.agent();
    String request =
        Check.status(
                agent.askFor(scene.token(), WANTED, "The orders of 2019 are to be removed"), 201)
            .text("id");
    Check.status(
        administrator.post(
            "/agent-governance/requests/" + request + "/approve",
            Map.of("expiresIn", "PT1H", "comment", "for the clean-up")),
        200);
    Check.decided(agent.mayI(scene.token(), WANTED, "table", "orders-2019"), true);
    Check.status(agent.token(WANTED), 200);
    return "Approved: the next decision is yes and the next token may carry it, until the hour is"
        + " over.";
  }
}
