package io.github.agentidentity.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers as admins see them: one row, one client, and nobody else's business. */
@RealmTest
final class ServerRestIT {

  private final TestRealm realm;
  private final AdminClient server;
  private final Servers servers;
  private final String name = TestRealm.randomName("weather");
  private final String url = "https://" + name + ".example.com/mcp";

  ServerRestIT(TestRealm realm, AdminClient server) {
    this.realm = realm;
    this.server = server;
    this.servers = new Servers(realm);
  }

  @Test
  void server_is_a_client_whose_id_is_its_uri() {
    String id = servers.register(name, url).expect(201).createdId();
    JsonNode client = realm.admin().get("/clients/" + id).expect(200).json();
    assertThat(client.path("clientId").asText()).isEqualTo(url);
    assertThat(client.path("bearerOnly").asBoolean()).isTrue();
    assertThat(client.path("defaultClientScopes")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTPS://%s.Example.COM:443/mcp/",
        "https://%s.example.com./mcp",
        "https://%s.example.com/x/../mcp?",
        "https://%s.example.com/%%6Dcp"
      })
  void another_spelling_of_a_url_is_the_same_server(String spelling) {
    servers.register(name, url).expect(201);
    servers.register(name + "-2", spelling.formatted(name)).expect(409);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/mcp",
        "https://[::1]/mcp",
        "https://169.254.169.254/latest",
        "https://[::ffff:10.0.0.1]/mcp",
        "https://localhost/mcp",
        "file:///etc/passwd",
        "https://user@mcp.example.com/mcp",
        "https://2130706433/mcp"
      })
  void server_off_the_public_internet_is_not_asked(String inside) {
    assertThat(servers.onboard(inside).expect(400).text("type"))
        .matches(".*:(invalid-request|network-not-allowed)");
  }

  @Test
  void server_in_a_network_that_is_not_listed_is_refused_by_a_word_of_its_own() {
    Answer answer = servers.onboard("https://[fd00::1]/mcp").expect(400);
    assertThat(answer.text("type")).endsWith(":network-not-allowed");
    assertThat(answer.json().path("errors").findValuesAsText("field")).containsExactly("url");
  }

  @Test
  void client_that_is_removed_takes_the_server_along() {
    String id = servers.register(name, url).expect(201).createdId();
    realm.admin().delete("/clients/" + id).expect(204);
    realm.admin().get("/mcp-servers/" + name).expect(404);
    servers.register(name, url).expect(201);
  }

  @Test
  void server_that_is_removed_takes_its_client_along() {
    String id = servers.register(name, url).expect(201).createdId();
    realm.admin().delete("/mcp-servers/" + name).expect(204);
    realm.admin().get("/clients/" + id).expect(404);
  }

  @Test
  void client_id_changed_by_hand_is_put_back() {
    String id = servers.register(name, url).expect(201).createdId();
    realm.admin().put("/clients/" + id, Map.of("clientId", "https://evil.example/")).expect(204);
    assertThat(realm.admin().get("/clients/" + id).expect(200).text("clientId")).isEqualTo(url);
  }

  @Test
  void server_that_was_never_seen_cannot_be_approved() {
    servers.register(name, url).expect(201);
    realm
        .admin()
        .post("/mcp-servers/" + name + "/approve", Map.of("surface", "sha256:" + "0".repeat(64)))
        .expect(409);
  }

  @Test
  void status_moves_only_as_it_may() {
    servers.register(name, url).expect(201);
    servers.step(name, "quarantine").expect(409);
    servers.step(name, "release").expect(409);
    servers.step(name, "revoke").expect(200);
    servers.step(name, "revoke").expect(409);
    assertThat(servers.show(name).path("status").asText()).isEqualTo("REVOKED");
    String id = servers.show(name).path("id").asText();
    assertThat(realm.admin().get("/clients/" + id).json().path("enabled").asBoolean()).isFalse();
  }

  @Test
  void of_ten_at_once_one_registers_the_url() {
    List<Answer> answers =
        IntStream.range(0, 10)
            .parallel()
            .mapToObj(i -> servers.register(name + "-" + i, url))
            .toList();
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(9);
  }

  @Test
  void neither_agents_nor_strangers_touch_servers() {
    AgentClient agent = realm.activeAgent();
    Http bearer = realm.anonymous().bearer(agent.accessToken());
    String path = "/admin/realms/" + realm.name() + "/mcp-servers";
    assertThat(bearer.get(path).status()).isEqualTo(403);
    assertThat(bearer.post(path, Map.of("name", "evil", "url", url)).status()).isEqualTo(403);
    assertThat(realm.anonymous().get(path).status()).isEqualTo(401);
  }

  @Test
  void server_of_another_realm_is_unknown_here() {
    String id = servers.register(name, url).expect(201).createdId();
    try (TestRealm other = TestRealm.create(server)) {
      other.admin().get("/mcp-servers/" + id).expect(404);
      other.admin().delete("/mcp-servers/" + id).expect(404);
      new Servers(other).register(name, url).expect(201);
    }
  }

  @Test
  void registry_lists_nobody_who_is_not_approved() {
    servers.register(name, url).expect(201);
    assertThat(servers.registry("/servers").toString()).doesNotContain(url);
    servers.attribute("mcp.registry-access", "off");
    realm.get("/mcp-registry/v0.1/servers").expect(404);
    servers.attribute("mcp.registry-access", "bearer");
    realm.get("/mcp-registry/v0.1/servers").expect(401);
  }

  @Test
  void secret_of_the_vault_that_is_not_for_servers_is_refused() {
    Map<String, Object> body = Map.of("name", name, "url", url, "bearer", "${vault.ldap-password}");
    realm.admin().post("/mcp-servers", body).expect(400);
  }
}
