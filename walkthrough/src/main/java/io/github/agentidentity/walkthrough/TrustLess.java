package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.RealmAdmin;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** A score says how far an agent is trusted, and too little of it ends its tokens. */
record TrustLess() implements Step {

  private static final String TRUST = "/agent-trust/" + Scene.AGENT;

  @Override
  public String title() {
    return "Trust the agent less, and ask for trust before a token";
  }

  @Override
  public String play(Scene scene) {
    RealmAdmin administrator = scene.administrator();
    Check.status(administrator.post(TRUST + "/recalculate"), 200);
    JsonNode score = Check.status(administrator.get(TRUST), 200).json();
    Check.status(
        administrator.put(
            "/agent-trust/settings", Map.of("thresholds", Map.of("LOW", 0.3, "MEDIUM", 0.3))),
        200);
    Check.status(scene.agent().token("db:read"), 200);
    String until =
        Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS).toString();
    Check.status(
        administrator.put(
            TRUST + "/override",
            Map.of("score", 0.1, "reason", "the laptop of its owner was lost", "until", until)),
        200);
    Answer refused = scene.agent().token("db:read");
    Check.refused(refused, "unauthorized_client");
    Check.status(administrator.delete(TRUST + "/override"), 200);
    Check.status(scene.agent().token("db:read"), 200);
    return "Computed: %s, with an uncertainty of %s. Overruled for an hour, it was too little for a token."
        .formatted(score.path("score").asText(), score.path("uncertainty").asText());
  }
}
