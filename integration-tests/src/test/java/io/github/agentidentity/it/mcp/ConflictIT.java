package io.github.agentidentity.it.mcp;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Agents contradict what is pinned: one of them must not be able to take a server from all others,
 * and several that are trusted must be able to warn them.
 */
@RealmTest
final class ConflictIT {

  private static final String OTHER = "sha256:" + "0".repeat(64);

  private final Registry registry;
  private final TestRealm realm;
  private ToolServer tools;
  private Server server;

  ConflictIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeEach
  void a_server() {
    tools = ToolServer.start("echo", "add");
    server = registry.approved(tools);
  }

  @AfterEach
  void ends() {
    tools.close();
  }

  @Test
  void one_agent_cannot_have_a_server_cut_off_from_all_others() {
    AgentClient other = realm.activeAgent(server.tool("echo"));
    AgentClient liar = registry.trusted(registry.agentOfSomebody());
    for (int i = 0; i < 3; i++) {
      Answer taken = registry.attest(liar, server, OTHER).expect(201);
      assertThat(taken.text("finding")).isEqualTo("CONFLICTING");
      assertThat(taken.json().path("quarantined").asBoolean()).isFalse();
    }
    assertThat(registry.status(server)).isEqualTo("ACTIVE");
    assertThatAnswer(other.tokenFor(server.uri(), server.tool("echo"))).isAToken();
    JsonNode alerts =
        realm
            .admin()
            .get("/agent-governance/alerts?kind=mcp_attestation_conflict")
            .expect(200)
            .json();
    assertThat(alerts.toString()).contains(server.name()).contains("1 of 2 owners");
  }

  @Test
  void many_strangers_of_one_owner_cannot_either() {
    String owner = registry.person();
    for (int i = 0; i < 6; i++) {
      registry.attest(registry.agentOf(owner), server, OTHER).expect(201);
    }
    assertThat(registry.status(server)).isEqualTo("ACTIVE");
  }

  @Test
  void two_owners_that_nobody_knows_weigh_too_little() {
    registry.attest(registry.agentOfSomebody(), server, OTHER).expect(201);
    registry.attest(registry.agentOfSomebody(), server, OTHER).expect(201);
    assertThat(registry.status(server)).isEqualTo("ACTIVE");
  }

  @Test
  void two_owners_that_are_trusted_cut_the_server_off() {
    registry.attest(registry.trusted(registry.agentOfSomebody()), server, OTHER).expect(201);
    Answer second = registry.attest(registry.trusted(registry.agentOfSomebody()), server, OTHER);
    assertThat(second.expect(201).json().path("quarantined").asBoolean()).isTrue();
    assertThat(registry.status(server)).isEqualTo("QUARANTINED");
  }

  @Test
  void realm_may_want_every_contradiction_to_cut_off() {
    registry.attribute("mcp.conflicting-owners", "1");
    registry.attribute("mcp.conflicting-weight", "0");
    Answer taken = registry.attest(registry.agentOfSomebody(), server, OTHER).expect(201);
    registry.attribute("mcp.conflicting-owners", "");
    registry.attribute("mcp.conflicting-weight", "");
    assertThat(taken.json().path("quarantined").asBoolean()).isTrue();
    assertThat(registry.status(server)).isEqualTo("QUARANTINED");
  }

  @Test
  void setting_that_cannot_be_read_counts_as_the_strictest() {
    registry.attribute("mcp.conflicting-owners", "none");
    registry.attribute("mcp.conflicting-weight", "NaN");
    registry.attest(registry.agentOfSomebody(), server, OTHER).expect(201);
    registry.attribute("mcp.conflicting-owners", "");
    registry.attribute("mcp.conflicting-weight", "");
    assertThat(registry.status(server)).isEqualTo("QUARANTINED");
  }

  /** The realm looks for itself before it believes one agent; what it finds is drift as ever. */
  @Test
  void contradicted_server_is_visited_within_a_minute_and_not_in_its_turn() {
    Instant turn = nextVisit();
    registry.attest(registry.agentOfSomebody(), server, OTHER).expect(201);
    assertThat(turn).isAfter(Instant.now().plus(Duration.ofMinutes(10)));
    assertThat(nextVisit()).isBefore(Instant.now().plus(Duration.ofMinutes(1)));
  }

  private Instant nextVisit() {
    return Instant.parse(registry.json("/" + server.id()).path("health").path("nextAt").asText());
  }
}
