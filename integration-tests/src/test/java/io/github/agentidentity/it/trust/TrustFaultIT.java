package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.MetricsPage;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.KeycloakBackend;
import org.junit.jupiter.api.Test;

/** Only what its own key has caused speaks against an agent. */
@RealmTest
final class TrustFaultIT {

  private static final String DROPPED = "agent_trust_signals_dropped_total";

  private final TestRealm realm;
  private final KeycloakBackend backend;
  private final Trust trust;

  TrustFaultIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm;
    this.backend = backend;
    this.trust = new Trust(realm);
  }

  @Test
  void stranger_cannot_spoil_the_trust_in_an_agent() {
    AgentClient agent = realm.activeAgent();
    trust.score(agent);
    AgentClient stranger = agent.withKey(AgentKeyPair.generate());
    for (int i = 0; i < 10; i++) {
      stranger.token().expect(401);
    }
    JsonNode score = trust.recalculate(agent).expect(200).json();
    assertThat(disbelief(score, "verification")).isZero();
  }

  @Test
  void assertion_that_is_used_twice_is_a_failure() {
    AgentClient agent = realm.activeAgent();
    trust.score(agent);
    String assertion = agent.assertion();
    agent.tokenWith(assertion).expect(200);
    agent.tokenWith(assertion).expect(401);
    JsonNode score = trust.scoreThat(agent, shown -> disbelief(shown, "verification") > 0);
    assertThat(trust.history(agent).get(0).path("detail").asText()).contains("assertion_replayed");
    assertThat(score.path("score").asDouble()).isPositive();
  }

  /**
   * Counts wait for some moments; where an agent goes meanwhile, they go too, and nothing fails.
   */
  @Test
  void counts_of_an_agent_that_is_gone_are_let_go() {
    double lost = MetricsPage.sum(backend, DROPPED);
    for (int i = 0; i < 5; i++) {
      AgentClient passing = realm.activeAgent();
      passing.token().expect(200);
      realm.admin().delete("/agents/" + passing.name()).expect(204);
    }
    AgentClient next = realm.activeAgent();
    next.token().expect(200);
    trust.score(next);
    assertThat(MetricsPage.sum(backend, DROPPED)).isEqualTo(lost);
  }

  private static double disbelief(JsonNode score, String factor) {
    for (JsonNode one : score.path("contributions")) {
      if (one.path("factor").asText().equals(factor)) {
        return one.path("disbelief").asDouble();
      }
    }
    throw new AssertionError("no factor " + factor + " in " + score);
  }
}
