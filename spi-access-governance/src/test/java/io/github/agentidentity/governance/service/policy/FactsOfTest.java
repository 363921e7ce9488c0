package io.github.agentidentity.governance.service.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.governance.service.condition.Variable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Conditions see the anomaly of an agent for as long as it stands. */
final class FactsOfTest {

  private static final Asked ASKED = AQuestion.about("db:read").asked();
  private static final Instant NOW = ASKED.moment().now();

  @Test
  void agent_without_an_anomaly_has_none() {
    assertThat(anomaly(null)).isEqualTo("");
  }

  @Test
  void anomaly_that_stands_is_seen_by_its_kind() {
    assertThat(anomaly(new AgentTrust.Anomaly("elsewhere", NOW.plus(Duration.ofHours(1)))))
        .isEqualTo("elsewhere");
  }

  @Test
  void anomaly_that_has_ended_is_not_seen() {
    assertThat(anomaly(new AgentTrust.Anomaly("elsewhere", NOW))).isEqualTo("");
  }

  private static Object anomaly(AgentTrust.@Nullable Anomaly anomaly) {
    Agent plain = AQuestion.agent();
    Agent agent =
        new Agent(
            plain.id(),
            plain.name(),
            plain.profile(),
            plain.status(),
            null,
            plain.owner(),
            null,
            plain.times(),
            new AgentTrust(0.7, 0.2, NOW, null, anomaly));
    return new FactsOf(new Asked(agent, ASKED.what(), null, ASKED.moment(), ASKED.lookups()))
        .valueOf(Variable.AGENT_ANOMALY);
  }
}
