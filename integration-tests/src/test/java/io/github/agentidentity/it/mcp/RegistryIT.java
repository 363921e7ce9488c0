package io.github.agentidentity.it.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.mcp.Registry.Server;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Approved servers by the API of the official MCP registry, v0.1, as clients that page, search and
 * take over changes use it.
 *
 * @see <a
 *     href="https://github.com/modelcontextprotocol/registry/blob/main/docs/reference/api/openapi.yaml">MCP
 *     registry API</a>
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegistryIT {

  private static final String OFFICIAL = "io.modelcontextprotocol.registry/official";

  private final TestRealm realm;
  private final Registry registry;
  private final List<ToolServer> tools = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();

  RegistryIT(TestRealm realm) {
    this.realm = realm;
    this.registry = Registry.of(realm);
  }

  @BeforeAll
  void three_approved_servers_and_one_that_is_not() {
    for (int i = 0; i < 4; i++) {
      tools.add(ToolServer.start("echo"));
      servers.add(registry.onboard(tools.get(i)));
    }
    servers.subList(0, 3).forEach(server -> registry.approve(server).expect(200));
  }

  @AfterAll
  void ends() {
    tools.forEach(ToolServer::close);
  }

  @Test
  void pages_follow_the_cursor_to_the_last_and_show_each_server_once() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page = list("?limit=1" + cursor);
      assertThat(page.path("servers")).hasSize(1);
      assertThat(page.path("metadata").path("count").asInt()).isEqualTo(1);
      seen.addAll(names(page));
      String next = page.path("metadata").path("nextCursor").asText("");
      cursor = next.isEmpty() ? "" : "&cursor=" + next;
      pages++;
    } while (!cursor.isEmpty());
    assertThat(pages).isEqualTo(3);
    assertThat(seen).containsExactlyInAnyOrderElementsOf(names(list(""))).hasSize(3);
  }

  @Test
  void entry_has_what_the_schema_of_the_registry_requires() {
    JsonNode entry = list("?search=" + servers.get(0).name()).path("servers").get(0);
    for (String member : new String[] {"name", "description", "version", "$schema"}) {
      assertThat(entry.path("server").path(member).asText()).as(member).isNotBlank();
    }
    assertThat(entry.path("server").path("name").asText())
        .matches("[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+");
    JsonNode remote = entry.path("server").path("remotes").get(0);
    assertThat(remote.path("type").asText()).isEqualTo("streamable-http");
    assertThat(remote.path("url").asText()).isEqualTo(servers.get(0).uri());
    JsonNode official = entry.path("_meta").path(OFFICIAL);
    assertThat(official.path("status").asText()).isEqualTo("active");
    assertThat(Instant.parse(official.path("publishedAt").asText())).isBefore(Instant.now());
    assertThat(official.path("isLatest").asBoolean()).isTrue();
  }

  @Test
  void search_is_a_part_of_the_name_in_any_case() {
    String name = servers.get(1).name();
    assertThat(names(list("?search=" + name.toUpperCase(Locale.ROOT)))).hasSize(1);
    assertThat(names(list("?search=" + name.substring(2, 8)))).isNotEmpty();
    assertThat(names(list("?search=no-such-server"))).isEmpty();
    assertThat(names(list("?search=%25"))).isEmpty();
    assertThat(names(list("?search=" + servers.get(3).name()))).isEmpty();
  }

  @Test
  void version_is_latest_or_exactly_that_one() {
    String name = encoded(nameOf(servers.get(0)));
    String version =
        get("/servers/" + name + "/versions/latest")
            .expect(200)
            .json()
            .path("server")
            .path("version")
            .asText();
    assertThat(get("/servers/" + name + "/versions/" + version).status()).isEqualTo(200);
    Answer other = get("/servers/" + name + "/versions/99.9.9");
    assertThat(other.status()).isEqualTo(404);
    assertThat(other.text("error")).isEqualTo("Server not found");
    JsonNode all = get("/servers/" + name + "/versions").expect(200).json();
    assertThat(all.path("servers")).hasSize(1);
    assertThat(names(list("?version=latest"))).hasSize(3);
    assertThat(names(list("?version=99.9.9"))).isEmpty();
  }

  @Test
  void server_that_was_cut_off_is_gone_and_told_to_who_takes_over_changes() {
    ToolServer another = ToolServer.start("echo");
    tools.add(another);
    Server server = registry.approved(another);
    String name = nameOf(server);
    Instant before = Instant.now().minusSeconds(1);
    realm
        .admin()
        .post("/mcp-servers/" + server.id() + "/quarantine", Map.of("reason", "a secret of ours"))
        .expect(200);
    assertThat(names(list(""))).doesNotContain(name);
    assertThat(get("/servers/" + encoded(name) + "/versions/latest").status()).isEqualTo(404);
    JsonNode changes = list("?search=" + server.name() + "&updated_since=" + before);
    assertThat(changes.path("servers").get(0).path("_meta").path(OFFICIAL).path("status").asText())
        .isEqualTo("deleted");
    assertThat(changes.toString()).doesNotContain("secret");
    assertThat(names(list("?include_deleted=true"))).contains(name);
    String later = "?search=" + server.name() + "&updated_since=" + Instant.now().plusSeconds(60);
    assertThat(names(list(later))).isEmpty();
  }

  @Test
  void server_that_was_never_approved_is_not_told_of_at_all() {
    assertThat(names(list("?include_deleted=true&updated_since=2020-01-01T00:00:00Z")))
        .noneMatch(name -> name.endsWith(servers.get(3).name()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?limit=0",
        "?limit=101",
        "?limit=x",
        "?limit=-1",
        "?cursor=%21",
        "?updated_since=yesterday"
      })
  void question_that_cannot_be_understood_is_refused_in_the_registrys_words(String question) {
    Answer refused = get("/servers" + question);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("error")).isNotBlank();
  }

  @Test
  void browsers_of_any_origin_may_read_it() {
    assertThat(get("/servers").headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  private Answer get(String path) {
    return realm.get("/mcp-registry/v0.1" + path);
  }

  private JsonNode list(String query) {
    return get("/servers" + query).expect(200).json();
  }

  private String nameOf(Server server) {
    return names(list("?search=" + server.name())).getFirst();
  }

  private static List<String> names(JsonNode page) {
    List<String> names = new ArrayList<>();
    page.path("servers").forEach(entry -> names.add(entry.path("server").path("name").asText()));
    return names;
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8);
  }
}
