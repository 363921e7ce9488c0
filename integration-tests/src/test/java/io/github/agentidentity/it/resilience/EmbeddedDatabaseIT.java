package io.github.agentidentity.it.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.aim.AimAgent;
import io.github.agentidentity.it.mcp.ToolServer;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.DevMem;
import io.github.agentidentity.testkit.DistributionBackend;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.RealmAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The pack runs on the embedded database as well, here with few tokens a minute, and reads secrets
 * from Keycloak's vault.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmbeddedDatabaseIT {

  private static final String SECRET = "s3cret-of-the-weather-server";
  private static final int SHARE = 5;

  private DistributionBackend server;
  private RealmAdmin realm;

  @BeforeAll
  void a_server_with_a_vault() throws IOException {
    Path vault = Path.of("target", "vault").toAbsolutePath();
    Files.createDirectories(vault);
    Files.writeString(vault.resolve("embedded_mcp-weather"), SECRET);
    String limit = "--spi-client-authenticator--agent-ed25519--requests-per-minute=" + SHARE;
    server =
        OwnServer.start(
            "embedded",
            new DevMem(),
            List.of("--vault=file"),
            List.of("--vault-dir=" + vault, limit));
    realm = AdminClient.of(server).createRealm("embedded");
    realm.createCapability("db:read", "low").expect(201);
  }

  @AfterAll
  void the_server_goes() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void an_agent_is_registered_gets_a_token_and_is_cut_off() {
    AgentClient agent = realm.activeAgent("data-processor", "db:read");

    assertThat(agent.token("db:read").expect(200).text("scope")).contains("db:read");
    realm.suspend(agent.name(), "test").expect(204);

    assertThat(agent.token("db:read").expect(400).text("error")).isEqualTo("unauthorized_client");
  }

  /** Twice its share and more, for the minute may end in between. */
  @Test
  void an_agent_past_its_share_waits_and_another_does_not() {
    AgentClient busy = realm.activeAgent("busy", "db:read");
    AgentClient modest = realm.activeAgent("modest", "db:read");

    List<Answer> answers =
        Stream.generate(() -> busy.token("db:read")).limit(2 * SHARE + 2).toList();

    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(429);
              assertThat(answer.text("error")).isEqualTo("slow_down");
              assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
    modest.token("db:read").expect(200);
  }

  @Test
  void what_an_agent_asks_as_an_aim_tool_is_part_of_its_share() {
    AgentClient busy = realm.activeAgent("busy-tool", "db:read");
    AimAgent tool = AimAgent.of(realm, busy);
    Map<String, String> request = Map.of("agentId", tool.id(), "scope", "db:read");

    assertShared(() -> tool.post("/api/v1/token", request), busy);
  }

  @Test
  void what_an_agent_asks_with_an_api_key_is_part_of_its_share() {
    realm.put("", Map.of("attributes", attributes())).expect(204);
    AgentClient busy = realm.activeAgent("busy-key", "db:read");
    String keys = "/agent-governance/agents/" + busy.name() + "/api-keys";
    String secret = realm.post(keys, Map.of("label", "loop")).expect(201).text("secret");
    Map<String, String> form =
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            busy.clientId(),
            "client_secret",
            secret);
    Http anybody = Http.at(server.baseUri());

    assertShared(
        () -> anybody.postForm("/realms/embedded/protocol/openid-connect/token", form), busy);
  }

  /** In turns, four times the share: whenever the minute ends, some of either way are too many. */
  private static void assertShared(Supplier<Answer> otherWay, AgentClient busy) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 2 * SHARE; i++) {
      answers.add(otherWay.get());
      assertThat(busy.token("db:read").status()).isIn(200, 429);
    }

    assertThat(answers.getFirst().status()).isEqualTo(200);
    assertThat(answers).extracting(Answer::status).containsOnly(200, 429).contains(429);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 429)
        .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent());
  }

  @Test
  void token_for_discovery_comes_from_the_vault_and_is_shown_to_nobody() {
    realm.put("", Map.of("attributes", attributes())).expect(204);
    try (ToolServer tools = ToolServer.start("forecast")) {
      tools.wants(SECRET);
      assertThat(onboard("without", tools, null).status()).isEqualTo(422);
      assertThat(onboard("unknown", tools, "${vault.mcp-nothing}").status()).isEqualTo(422);
      Answer known = onboard("weather", tools, "${vault.mcp-weather}");
      assertThat(known.status()).as(known.body()).isEqualTo(201);
      assertThat(known.body()).contains("forecast").doesNotContain(SECRET);
      assertThat(realm.post("/mcp-servers/weather/surface/discover", Map.of()).status())
          .isEqualTo(200);
      assertThat(realm.get("/mcp-servers/weather").body()).contains("${vault.mcp-weather}");
    }
  }

  private Answer onboard(String name, ToolServer tools, String bearer) {
    Map<String, String> body =
        bearer == null
            ? Map.of("name", name, "url", tools.url())
            : Map.of("name", name, "url", tools.url(), "bearer", bearer);
    return realm.post("/mcp-servers/onboard", body);
  }

  private Map<String, String> attributes() {
    return Map.of(
        "agent-identity.enabled", "true",
        "agent-governance.api-keys", "true",
        "mcp.allow-networks", "127.0.0.0/8");
  }
}
