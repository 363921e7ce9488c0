package io.github.agentidentity.it.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.DevMem;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pack runs on the embedded database as well: registered, a token, suspended, no token. */
final class EmbeddedDatabaseIT {

  @Test
  void an_agent_is_registered_gets_a_token_and_is_cut_off() {
    try (DistributionBackend server = OwnServer.start("embedded", new DevMem(), List.of())) {
      RealmAdmin realm = AdminClient.of(server).createRealm("embedded");
      realm.createCapability("db:read", "low").expect(201);
      AgentClient agent = realm.activeAgent("data-processor", "db:read");

      assertThat(agent.token("db:read").expect(200).text("scope")).contains("db:read");
      realm.suspend(agent.name(), "test").expect(204);

      assertThat(agent.token("db:read").expect(400).text("error")).isEqualTo("unauthorized_client");
    }
  }
}
