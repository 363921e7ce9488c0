package io.github.agentidentity.it.governance;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What policies say of tokens is done, though the refusal itself is rolled back. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TokenConsequencesIT {

  private final TestRealm realm;
  private final Policies policies;

  TokenConsequencesIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.policies = new Policies(realm);
  }

  @Test
  void refused_token_is_a_violation() {
    AgentClient agent = realm.activeAgent("db:read");
    String policy = policies.created(Policies.about(agent.name(), "block"));
    assertThatAnswer(agent.token("db:read")).isRefusedWith(400, "access_denied");
    JsonNode violation = list("violations", agent).get(0);
    assertThat(violation.path("action").asText()).isEqualTo("db:read");
    assertThat(violation.path("rule").asText()).isEqualTo(policy);
    assertThat(violation.has("decision")).isFalse();
  }

  @Test
  void policy_that_suspends_does_so_by_the_token_alone() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "suspend"));
    Answer refused = agent.token("db:read");
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    JsonNode shown = realm.admin().get("/agents/" + agent.name()).expect(200).json();
    assertThat(shown.path("status").asText()).isEqualTo("SUSPENDED");
    assertThat(list("alerts", agent).get(0).path("kind").asText()).isEqualTo("agent_suspended");
  }

  @Test
  void alert_is_raised_and_the_token_is_issued() {
    AgentClient agent = realm.activeAgent("db:read");
    policies.created(Policies.about(agent.name(), "alert"));
    agent.token("db:read").expect(200);
    agent.token("db:read").expect(200);
    JsonNode alerts = list("alerts", agent);
    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).path("count").asInt()).isEqualTo(2);
    assertThat(list("violations", agent)).isEmpty();
  }

  private JsonNode list(String kind, AgentClient agent) {
    return realm
        .admin()
        .get("/agent-governance/" + kind + "?agent=" + agent.name())
        .expect(200)
        .json();
  }
}
