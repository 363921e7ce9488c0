package io.github.agentidentity.walkthrough;

import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Jwts;
import java.util.LinkedHashMap;
import java.util.Map;

/** A key is taken only with a proof that its owner asked for this name in this realm. */
record RegisterAgent() implements Step {

  @Override
  public String title() {
    return "Register " + Scene.AGENT + " with a proof of possession";
  }

  @Override
  public String play(Scene scene) {
    Check.status(scene.administrator().createAgent(request(scene)), 201);
    String status =
        Check.status(scene.administrator().get("/agents/" + Scene.AGENT), 200).text("status");
    Check.that(status.equals("ACTIVE"), "The agent should be ACTIVE, but is " + status + ".");
    return "The proof was good, so the agent is ACTIVE at once.";
  }

  private static Map<String, Object> request(Scene scene) {
    AgentKeyPair key = scene.key();
    Map<String, Object> agent = new LinkedHashMap<>();
    agent.put("name", Scene.AGENT);
    agent.put("displayName", "Data processor");
    agent.put("type", "langchain");
    agent.put("publicKey", key.jwk());
    agent.put("keyProof", Jwts.keyProof(key, Scene.AGENT, scene.issuer()));
    return agent;
  }
}
