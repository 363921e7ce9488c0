package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.MetricsPage;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What AIM's clients ask is counted by operation and by what they are told, never by agent. */
@RealmTest
final class AimMetricsIT {

  private static final String COUNTER = "agent_identity_aim_requests";

  private final TestRealm realm;
  private final KeycloakBackend backend;

  AimMetricsIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm.define("db:read", "db:write");
    this.backend = backend;
  }

  @Test
  void requests_are_counted_by_operation_and_status() {
    AimAgent agent = AimAgent.register(realm, "db:read");
    agent.ask("db:read").expect(201);
    agent.ask("db:write").expect(200);
    realm.anonymous().post(path("/api/v1/verifications"), Map.of()).expect(400, 401);

    assertThat(MetricsPage.series(backend, COUNTER, realm.name()))
        .anyMatch(line -> line.contains("operation=\"verify\"") && line.contains("status=\"201\""))
        .anyMatch(line -> line.contains("operation=\"verify\"") && line.contains("status=\"200\""))
        .anyMatch(line -> line.contains("operation=\"verify\"") && line.contains("status=\"40"))
        .anyMatch(line -> line.contains("operation=\"agent_register\""))
        .noneMatch(line -> line.contains(agent.id()));
  }

  private String path(String path) {
    return "/realms/" + realm.name() + "/aim" + path;
  }
}
