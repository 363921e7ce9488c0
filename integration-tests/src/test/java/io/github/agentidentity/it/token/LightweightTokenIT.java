package io.github.agentidentity.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.ResourceServer;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Jwts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Where an administrator chose Keycloak's lightweight access tokens, the token itself says nothing
 * of the agent and introspection says all of it.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LightweightTokenIT {

  private final AgentClient agent;
  private final ResourceServer api;
  private final String token;

  LightweightTokenIT(TestRealm realm) {
    realm.define("db:read");
    this.agent = realm.activeAgent("db:read");
    this.api = realm.resourceServer();
    makeLightweight(realm, agent);
    this.token = agent.tokenFor(api.uri(), "db:read").expect(200).text("access_token");
  }

  private static void makeLightweight(TestRealm realm, AgentClient agent) {
    String path = "/clients/" + realm.admin().clientUuid(agent.clientId());
    ObjectNode client = (ObjectNode) realm.admin().get(path).expect(200).json();
    client.withObject("/attributes").put("client.use.lightweight.access.token.enabled", "true");
    realm.admin().put(path, client).expect(204);
  }

  @Test
  void token_says_nothing_of_the_agent() {
    assertThat(Jwts.claims(token).has("agent")).isFalse();
  }

  @Test
  void token_still_names_its_audience_and_scope() {
    assertThat(Jwts.claims(token).path("aud").asText()).isEqualTo(api.uri());
    assertThat(Jwts.claims(token).path("scope").asText()).isEqualTo("db:read");
  }

  @Test
  void introspection_names_the_agent() {
    JsonNode claim = api.introspect(token).path("agent");
    assertThat(claim.path("name").asText()).isEqualTo(agent.name());
    assertThat(claim.path("status").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void introspection_names_the_subject() {
    assertThat(api.introspect(token).path("sub").asText()).isNotEmpty();
  }
}
