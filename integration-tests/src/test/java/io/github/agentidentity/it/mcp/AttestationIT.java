package io.github.agentidentity.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agents attest servers: owners are heard, not agents, and whoever contradicts is not ignored. */
@RealmTest
final class AttestationIT {

  private final Registry registry;
  private final TestRealm realm;
  private ToolServer tools;
  private Server server;
  private String pinned;

  AttestationIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeEach
  void a_server() {
    tools = ToolServer.start("echo", "add");
    server = registry.approved(tools);
    pinned = registry.observed(server);
  }

  @AfterEach
  void ends() {
    tools.close();
  }

  @Test
  void attestation_of_the_pinned_surface_raises_confidence() {
    Answer taken = registry.attest(registry.agentOfSomebody(), server, pinned).expect(201);
    assertThat(taken.text("finding")).isEqualTo("CONFIRMED");
    assertThat(taken.json().path("confidenceBefore").asDouble()).isZero();
    assertThat(taken.json().path("confidenceAfter").asDouble()).isPositive();
    assertThat(registry.confidence(server))
        .isCloseTo(taken.json().path("confidenceAfter").asDouble(), within(0.001));
  }

  @Test
  void list_of_servers_tells_the_confidence_in_each() {
    registry.attest(registry.agentOfSomebody(), server, pinned).expect(201);
    JsonNode listed = registry.json("?search=" + server.name());
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).path("confidence").asDouble())
        .isPositive()
        .isCloseTo(registry.confidence(server), within(0.001));
  }

  @Test
  void whoever_vouches_is_told_by_name() {
    String owner = registry.person();
    AgentClient agent = registry.agentOf(owner);
    registry.attest(agent, server, pinned).expect(201);
    JsonNode voice = registry.json("/" + server.id() + "/confidence").path("voices").get(0);
    assertThat(voice.path("agentName").asText()).isEqualTo(agent.name());
    assertThat(voice.path("ownerName").asText()).isEqualTo(owner);
    JsonNode listed = registry.json("/" + server.id() + "/attestations");
    assertThat(listed.get(0).path("agentName").asText()).isEqualTo(agent.name());
  }

  @Test
  void many_attestations_by_one_owner_move_it_no_more_than_one() {
    String owner = registry.person();
    registry.attest(registry.trusted(registry.agentOf(owner)), server, pinned).expect(201);
    double once = registry.confidence(server);
    for (int i = 0; i < 4; i++) {
      registry.attest(registry.trusted(registry.agentOf(owner)), server, pinned).expect(201);
    }
    assertThat(registry.confidence(server)).isCloseTo(once, within(0.001));
    registry.attest(registry.trusted(registry.agentOfSomebody()), server, pinned).expect(201);
    assertThat(registry.confidence(server)).isGreaterThan(once * 1.2);
  }

  @Test
  void agents_without_an_owner_have_one_voice_together() {
    registry.attest(realm.activeAgent(), server, pinned).expect(201);
    registry.attest(realm.activeAgent(), server, pinned).expect(201);
    JsonNode confidence = registry.json("/" + server.id() + "/confidence");
    assertThat(confidence.path("owners").asInt()).isEqualTo(1);
    assertThat(confidence.path("voices").get(0).has("owner")).isFalse();
  }

  @Test
  void every_attestation_is_listed_with_what_it_changed() {
    AgentClient agent = registry.agentOfSomebody();
    String id = registry.attest(agent, server, pinned).expect(201).text("id");
    JsonNode listed = registry.json("/" + server.id() + "/attestations?agent=" + agent.name());
    assertThat(listed).hasSize(1);
    assertThat(listed.get(0).path("id").asText()).isEqualTo(id);
    assertThat(listed.get(0).path("surface").asText()).isEqualTo(pinned);
    assertThat(listed.get(0).path("latencyMillis").asInt()).isEqualTo(12);
    assertThat(listed.get(0).path("evidence").path("form").asText()).isEqualTo("JWS");
    assertThat(listed.get(0).path("confidenceAfter").asDouble()).isPositive();
    assertThat(registry.json("/attestations/" + id).path("agentId").asText()).isNotBlank();
    assertThat(registry.json("/attestations?finding=conflicting&agent=" + agent.name())).isEmpty();
  }

  @Test
  void suspended_agent_attests_nothing_and_its_word_is_withdrawn() {
    AgentClient agent = registry.agentOfSomebody();
    registry.attest(agent, server, pinned).expect(201);
    var late = registry.statement(agent, server, pinned);
    realm.admin().suspend(agent.name(), "test").expect(200, 204);
    assertThat(registry.confidence(server)).isZero();
    Answer refused = registry.attest(server, late);
    assertThat(refused.status()).isEqualTo(403);
    String listed = "/" + server.id() + "/attestations";
    assertThat(registry.json(listed).get(0).path("withdrawnAt").asText()).isNotBlank();
  }

  @Test
  void another_agent_of_the_owner_is_heard_when_one_is_stopped() {
    String owner = registry.person();
    AgentClient first = registry.agentOf(owner);
    AgentClient second = registry.agentOf(owner);
    registry.attest(first, server, pinned).expect(201);
    registry.attest(second, server, pinned).expect(201);
    realm.admin().revoke(second.name()).expect(200, 204);
    JsonNode voices = registry.json("/" + server.id() + "/confidence").path("voices");
    assertThat(voices).hasSize(1);
    assertThat(registry.confidence(server)).isPositive();
  }

  @Test
  void revoked_server_is_not_attested_any_more() {
    AgentClient agent = registry.agentOfSomebody();
    var late = registry.statement(agent, server, pinned);
    realm.admin().post("/mcp-servers/" + server.id() + "/revoke", Map.of()).expect(200);
    assertThat(registry.nonce(agent, server).status()).isEqualTo(409);
    assertThat(registry.attest(server, late).status()).isEqualTo(409);
  }

  @Test
  void key_of_a_stranger_attests_nothing() {
    AgentClient agent = registry.agentOfSomebody();
    String nonce = registry.nonce(agent, server).expect(201).text("nonce");
    AgentClient forger = agent.withKey(AgentKeyPair.generate());
    var forged = registry.statement(forger, server, pinned, nonce);
    assertThat(registry.attest(server, forged).status()).isEqualTo(400);
    assertThat(registry.confidence(server)).isZero();
  }
}
