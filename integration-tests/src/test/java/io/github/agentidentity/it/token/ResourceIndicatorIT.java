package io.github.agentidentity.it.token;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.it.support.TokenRequest;
import io.github.agentidentity.testkit.AgentClient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8707: a token is made out to one server that the realm knows as such, or not at all. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResourceIndicatorIT {

  private final TestRealm realm;
  private final AgentClient agent;

  ResourceIndicatorIT(TestRealm realm) {
    this.realm = realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
  }

  @Test
  void registered_server_is_the_only_audience() {
    ResourceServer api = realm.resourceServer();
    JsonNode claims = assertThatAnswer(agent.tokenFor(api.uri(), "db:read")).isAToken();
    assertThat(claims.path("aud").asText()).isEqualTo(api.uri());
  }

  @Test
  void bearer_only_client_is_a_resource_server() {
    String uri = "https://" + TestRealm.randomName("bearer") + ".example.com/mcp";
    realm.admin().post("/clients", Map.of("clientId", uri, "bearerOnly", true)).expect(201);
    JsonNode claims = assertThatAnswer(agent.tokenFor(uri, "db:read")).isAToken();
    assertThat(claims.path("aud").asText()).isEqualTo(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://unknown.example.com/",
        "relative/path",
        "//api.example.com/",
        "not a uri",
        "https://api.example.com/%zz",
        ""
      })
  void resource_that_names_no_server_is_refused(String resource) {
    assertThatAnswer(agent.tokenFor(resource, "db:read")).isRefusedWith(400, "invalid_target");
  }

  @Test
  void resource_with_a_fragment_is_refused() {
    String uri = realm.resourceServer().uri() + "#part";
    assertThatAnswer(agent.tokenFor(uri, "db:read"))
        .isRefusedWith(400, "invalid_target")
        .saying("fragment");
  }

  @Test
  void resource_is_compared_to_the_letter() {
    String uri = realm.resourceServer().uri();
    String other = uri.substring(0, uri.length() - 1);
    assertThatAnswer(agent.tokenFor(other, "db:read")).isRefusedWith(400, "invalid_target");
  }

  @Test
  void very_long_resource_is_refused() {
    String uri = "https://api.example.com/" + "x".repeat(2_100);
    assertThatAnswer(agent.tokenFor(uri, "db:read")).isRefusedWith(400, "invalid_target");
  }

  @Test
  void disabled_server_is_refused() {
    ResourceServer api = realm.resourceServer();
    String path = "/clients/" + realm.admin().clientUuid(api.uri());
    ObjectNode client = (ObjectNode) realm.admin().get(path).expect(200).json();
    realm.admin().put(path, client.put("enabled", false)).expect(204);
    assertThatAnswer(agent.tokenFor(api.uri(), "db:read")).isRefusedWith(400, "invalid_target");
  }

  @Test
  void client_that_is_no_resource_server_is_refused() {
    String uri = "https://" + TestRealm.randomName("app") + ".example.com/";
    realm.admin().post("/clients", Map.of("clientId", uri)).expect(201);
    assertThatAnswer(agent.tokenFor(uri, "db:read")).isRefusedWith(400, "invalid_target");
  }

  @Test
  void clients_of_keycloak_itself_are_no_resource_servers() {
    assertThatAnswer(agent.tokenFor("realm-management", "db:read"))
        .isRefusedWith(400, "invalid_target");
  }

  @Test
  void two_resources_are_refused() {
    TokenRequest request =
        TokenRequest.of(realm, agent)
            .field("resource", realm.resourceServer().uri())
            .field("resource", realm.resourceServer().uri());
    assertThatAnswer(request.send()).isRefusedWith(400, "invalid_request").saying("duplicated");
  }

  @Test
  void refused_resource_does_not_hide_a_refused_scope() {
    assertThatAnswer(agent.tokenFor("https://unknown.example.com/", "no:such"))
        .isRefusedWith(400, "invalid_scope");
  }
}
