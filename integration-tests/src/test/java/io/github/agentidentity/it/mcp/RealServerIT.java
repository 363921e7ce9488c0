package io.github.agentidentity.it.mcp;

import static io.github.agentidentity.it.support.OAuthAnswerAssert.assertThatAnswer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that is not ours: brought in by its URL, approved, and the audience of a token. */
@RealmTest
final class RealServerIT {

  private final TestRealm realm;
  private final Servers servers;
  private RealServer real;

  RealServerIT(TestRealm realm) {
    this.realm = realm;
    this.servers = Servers.of(realm);
  }

  @BeforeEach
  void start() {
    real = RealServer.everything();
  }

  @AfterEach
  void stop() {
    if (real != null) {
      real.close();
    }
  }

  @Test
  void real_server_is_brought_in_by_its_url_and_approved_with_its_tools() {
    JsonNode draft = servers.onboard(real.url()).expect(201).json();
    assertThat(draft.path("protocol").asText()).isEqualTo("2025-11-25");
    assertThat(draft.path("server").path("status").asText()).isEqualTo("PENDING");
    assertThat(draft.path("metadata").path("resource").asText()).isEqualTo(real.url());
    String name = draft.path("server").path("name").asText();
    servers.approve(name).expect(200);
    assertThat(realm.admin().get("/capabilities/mcp:" + name + ":echo").expect(200).status())
        .isEqualTo(200);
    assertThat(servers.registry("/servers").toString()).contains(real.url());
  }

  @Test
  void agent_gets_a_token_that_is_for_the_real_server() {
    String name = approved();
    AgentClient agent = realm.activeAgent("mcp:" + name + ":echo");
    JsonNode claims =
        assertThatAnswer(agent.tokenFor(real.url(), "mcp:" + name + ":echo")).isAToken();
    assertThat(claims.path("aud").asText()).isEqualTo(real.url());
    JsonNode diagnosis =
        realm
            .admin()
            .post("/mcp-servers/" + name + "/doctor", Map.of("agent", agent.name()))
            .expect(200)
            .json();
    assertThat(diagnosis.path("healthy").asBoolean()).as(diagnosis.toString()).isTrue();
    assertThat(diagnosis.path("token").path("aud").asText()).isEqualTo(real.url());
  }

  @Test
  void doctor_says_why_an_agent_gets_no_token() {
    String name = approved();
    AgentClient agent = realm.activeAgent();
    JsonNode diagnosis =
        realm
            .admin()
            .post("/mcp-servers/" + name + "/doctor", Map.of("agent", agent.name()))
            .expect(200)
            .json();
    assertThat(diagnosis.path("healthy").asBoolean()).isFalse();
    assertThat(diagnosis.path("findings").toString()).contains("holds no capability");
  }

  @Test
  void same_server_asked_again_shows_the_same_surface() {
    String name = approved();
    String again =
        realm.admin().post("/mcp-servers/" + name + "/surface/discover").expect(200).text("digest");
    assertThat(servers.show(name).path("surface").path("pinned").asText()).isEqualTo(again);
  }

  private String approved() {
    String name =
        servers.onboard(real.url()).expect(201).json().path("server").path("name").asText();
    servers.approve(name).expect(200);
    return name;
  }
}
