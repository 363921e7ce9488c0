package io.github.agentidentity.it.aim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.KeycloakServer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever signs in on the command line of the shipped realm brings the roles that it needs. */
@ExtendWith(KeycloakServer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AimCommandLineIT {

  private final TestRealm realm;
  private final AimHttp http;

  AimCommandLineIT(AdminClient server) {
    this.realm = TestRealm.shipped(server);
    this.http = AimHttp.of(realm);
  }

  @AfterAll
  void remove_the_realm() {
    realm.close();
  }

  @Test
  void manager_suspends_an_agent_and_stays_signed_in() {
    String agent = agent();
    Answer tokens = signedIn("agent-manager");
    Map<String, String> bearer = AimHttp.bearer(tokens.text("access_token"));

    assertThat(http.get("/api/v1/agents", bearer).status()).isEqualTo(200);
    assertThat(http.post("/api/v1/agents/" + agent + "/suspend", "", bearer).status())
        .isEqualTo(200);
    assertThat(claims(tokens, "refresh_token").path("typ").asText()).isEqualTo("Offline");
    Map<String, String> refresh = Map.of("refresh_token", tokens.text("refresh_token"));
    assertThat(http.post("/api/v1/auth/refresh", refresh).status()).isEqualTo(200);
  }

  @Test
  void admin_reads_the_audit_trail_and_cannot_approve_with_that_token() {
    Answer tokens = signedIn("agent-admin");
    Map<String, String> bearer = AimHttp.bearer(tokens.text("access_token"));

    assertThat(http.get("/api/v1/audit", bearer).status()).isEqualTo(200);
    assertThat(claims(tokens, "access_token").at("/resource_access/realm-management/roles"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "view-agents", "manage-agents", "view-agent-audit", "query-realms");
  }

  @Test
  void viewer_and_developer_bring_no_more_than_they_hold() {
    String agent = agent();
    for (String role : new String[] {"agent-viewer", "agent-developer"}) {
      Map<String, String> bearer = AimHttp.bearer(signedIn(role).text("access_token"));
      assertThat(http.post("/api/v1/agents/" + agent + "/suspend", "", bearer).status())
          .as(role)
          .isEqualTo(403);
    }
  }

  private Answer signedIn(String role) {
    AimPerson person = AimPerson.with(realm, "admin-cli", role);
    return Device.of(http).signIn(person);
  }

  private String agent() {
    String name = TestRealm.randomName("agent");
    realm.admin().createAgent(name, AgentKeyPair.generate()).expect(201);
    return name;
  }

  private static JsonNode claims(Answer tokens, String member) {
    return Jwts.claims(tokens.text(member));
  }
}
