package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.MetricsPage;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.KeycloakBackend;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Counters tell how often something happened in a realm, and never to which agent: fleets are
 * large.
 */
@RealmTest
final class MetricsIT {

  private final TestRealm realm;
  private final KeycloakBackend backend;

  MetricsIT(TestRealm realm, KeycloakBackend backend) {
    this.realm = realm;
    this.backend = backend;
  }

  @Test
  void tokens_and_assertions_are_counted() {
    realm.activeAgent().token().expect(200);

    assertThat(series("agent_identity_tokens_total")).isNotEmpty();
    assertThat(series("agent_identity_assertions_total")).isNotEmpty();
  }

  @Test
  void a_refused_assertion_is_counted_by_its_reason() {
    AgentClient agent = realm.activeAgent();
    realm.admin().suspend(agent.name(), "test").expect(204);

    agent.token().expect(400);

    assertThat(series("agent_identity_assertions_total"))
        .anyMatch(line -> line.contains("error=\"agent_suspended\""));
  }

  @Test
  void operations_and_problems_are_counted() {
    realm.admin().createAgent(Map.of("name", "Not A Name")).expect(400);
    realm.activeAgent();

    assertThat(series("agent_identity_operations_total"))
        .anyMatch(line -> line.contains("operation=\"AGENT_CREATE\""));
    assertThat(series("agent_identity_problems_total"))
        .anyMatch(line -> line.contains("problem=\"invalid-request\""));
  }

  @Test
  void no_counter_is_labelled_by_agent() {
    AgentClient agent = realm.activeAgent();
    String id = realm.admin().get("/agents/" + agent.name()).text("id");
    agent.token().expect(200);

    String all = String.join("\n", series("agent_identity_"));

    assertThat(all).doesNotContain(agent.name()).doesNotContain(id).doesNotContain("agent=");
  }

  private List<String> series(String prefix) {
    return MetricsPage.series(backend, prefix, realm.name());
  }
}
