package io.github.agentidentity.it.trust;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a realm may say of its scores, through our API and past it. */
@RealmTest
final class TrustSettingsIT {

  private final TestRealm realm;
  private final Trust trust;

  TrustSettingsIT(TestRealm realm) {
    this.realm = realm;
    this.trust = new Trust(realm);
  }

  @AfterEach
  void clear() {
    trust.attribute("agent-trust.threshold.low", "");
    trust.attribute("agent-trust.weight.compliance", "");
  }

  @Test
  void weights_are_kept_and_used() {
    Map<String, Double> weights = new HashMap<>();
    trust.settings().path("weights").fieldNames().forEachRemaining(name -> weights.put(name, 0.0));
    weights.put("compliance", 2.0);
    trust.settings(Map.of("weights", weights)).expect(200);
    AgentClient agent = realm.activeAgent();
    trust.score(agent);
    JsonNode score = trust.recalculate(agent).expect(200).json();
    assertThat(Trust.points(score, "compliance")).isEqualTo(score.path("computed").asDouble());
    assertThat(Trust.points(score, "verification")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"weights\":{\"compliance\":0}}",
        "{\"weights\":{}}",
        "{\"weights\":{\"compliance\":-1,\"verification\":2}}",
        "{\"weights\":{\"compliance\":NaN}}",
        "{\"weights\":{\"compliance\":\"NaN\"}}",
        "{\"weights\":{\"compliance\":null}}",
        "{\"weights\":{\"compliance\":1e999}}",
        "{\"weights\":{\"nobody\":1}}",
        "{\"thresholds\":{\"LOW\":1.1}}",
        "{\"thresholds\":{\"ENORMOUS\":0.1}}",
        "{\"bands\":{\"good\":0.5}}",
        "{\"bands\":{\"good\":0,\"better\":0}}",
        "{\"baseRate\":2}",
        "{\"halfLife\":\"P0D\"}",
        "{\"halfLife\":\"soon\"}",
        "{\"unknown\":1}"
      })
  void nonsense_is_refused_and_changes_nothing(String body) {
    JsonNode before = trust.settings();
    int status = trust.settings(body).status();
    assertThat(status).isEqualTo(400);
    assertThat(trust.settings()).isEqualTo(before);
  }

  @Test
  void threshold_that_cannot_be_read_is_out_of_reach() {
    AgentClient agent = realm.activeAgent();
    trust.score(agent);
    trust.attribute("agent-trust.threshold.low", "very high");
    assertThatAnswer(agent.token()).isRefusedWith(400, "unauthorized_client");
  }

  @Test
  void weight_that_cannot_be_read_is_named_and_not_used() {
    trust.attribute("agent-trust.weight.compliance", "-7");
    JsonNode settings = trust.settings();
    assertThat(settings.path("complaints").toString()).contains("agent-trust.weight.compliance");
    assertThat(settings.path("weights").path("compliance").asDouble()).isPositive();
  }
}
