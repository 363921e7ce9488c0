package io.github.agentidentity.it.admin;

import static io.github.agentidentity.it.admin.ProblemAssertions.assertInvalid;
import static io.github.agentidentity.it.admin.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * With its own access token, and only while it is ACTIVE, an agent sees itself and rotates keys.
 */
@RealmTest
final class AgentSelfServiceIT {

  private final TestRealm realm;

  AgentSelfServiceIT(TestRealm realm) {
    this.realm = realm;
  }

  @Test
  void an_agent_sees_itself_with_its_keys_and_grants() {
    String capability = TestRealm.randomName("cap");
    realm.define(capability);
    AgentClient agent = realm.activeAgent(capability);

    JsonNode me = agent.me(agent.accessToken()).expect(200).json();

    assertThat(me.path("name").asText()).isEqualTo(agent.name());
    assertThat(me.path("status").asText()).isEqualTo("ACTIVE");
    assertThat(me.path("keys").get(0).path("thumbprint").asText())
        .isEqualTo(agent.key().thumbprint());
    assertThat(me.path("capabilities").get(0).path("capability").asText()).isEqualTo(capability);
  }

  @Test
  void without_a_token_nobody_is_anybody() {
    assertProblem(realm.get("/agent-identity/agents/me"), 401, "unauthorized");
  }

  @Test
  void a_user_is_no_agent() {
    People.Person developer = People.with(realm, "agent-developer");

    assertProblem(developer.http().get(developer.selfService("/agents/me")), 401, "unauthorized");
  }

  @Test
  void the_service_account_of_an_ordinary_client_is_no_agent() {
    String client = TestRealm.randomName("client");
    Map<String, Object> form =
        Map.of(
            "clientId",
            client,
            "publicClient",
            false,
            "serviceAccountsEnabled",
            true,
            "secret",
            "a-secret-of-this-client");
    realm.admin().post("/clients", form).expect(201);

    assertProblem(me(tokenOf(client)), 401, "unauthorized");
  }

  private String tokenOf(String client) {
    return realm
        .postForm(
            "/protocol/openid-connect/token",
            Map.of(
                "grant_type", "client_credentials",
                "client_id", client,
                "client_secret", "a-secret-of-this-client"))
        .expect(200)
        .text("access_token");
  }

  @Test
  void the_token_of_a_suspended_agent_is_worth_nothing() {
    AgentClient agent = realm.activeAgent();
    String token = agent.accessToken();

    realm.admin().suspend(agent.name(), "test").expect(204);

    assertProblem(agent.me(token), 401, "unauthorized");
  }

  @Test
  void the_token_of_before_stays_worthless_after_the_agent_came_back() {
    AgentClient agent = realm.activeAgent();
    String token = agent.accessToken();
    realm.admin().suspend(agent.name(), "test").expect(204);

    realm.admin().resume(agent.name()).expect(204);

    assertProblem(agent.me(token), 401, "unauthorized");
    agent.me(agent.accessToken()).expect(200);
  }

  @Test
  void an_agent_rotates_its_own_key() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair next = AgentKeyPair.generate();

    rotate(agent, Map.of("keyProof", proof(agent, next))).expect(201);

    agent.withKey(next).token().expect(200);
    agent.token().expect(200);
  }

  @Test
  void an_agent_that_rotates_without_a_grace_locks_the_old_key_out() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair next = AgentKeyPair.generate();

    rotate(agent, Map.of("keyProof", proof(agent, next), "grace", "PT0S")).expect(201);

    assertThat(agent.token().status()).isEqualTo(401);
    agent.withKey(next).token().expect(200);
  }

  @Test
  void an_agent_cannot_rotate_to_a_key_that_it_does_not_prove() {
    AgentClient agent = realm.activeAgent();

    assertInvalid(rotate(agent, Map.of("publicKey", AgentKeyPair.generate().jwk())), "keyProof");
  }

  @Test
  void an_agent_cannot_rotate_to_the_key_of_another_agent() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair foreign = realm.activeAgent().key();

    assertProblem(rotate(agent, Map.of("keyProof", proof(agent, foreign))), 409, "conflict");
  }

  @Test
  void of_two_rotations_to_one_key_at_the_same_moment_exactly_one_wins() {
    AgentClient agent = realm.activeAgent();
    AgentKeyPair next = AgentKeyPair.generate();
    String token = agent.accessToken();

    List<Integer> statuses =
        AtOnce.statuses(
            Stream.generate(() -> Map.<String, Object>of("keyProof", proof(agent, next)))
                .limit(4)
                .map(body -> () -> rotate(token, body)));

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  void two_rotations_at_the_same_moment_leave_the_first_key_in_its_grace() {
    AgentClient agent = realm.activeAgent();
    String token = agent.accessToken();

    List<Integer> statuses =
        AtOnce.statuses(
            Stream.generate(
                    () -> Map.<String, Object>of("keyProof", proof(agent, AgentKeyPair.generate())))
                .limit(2)
                .map(body -> () -> rotate(token, body)));

    assertThat(statuses).containsOnly(201);
    JsonNode keys = realm.admin().get("/agents/" + agent.name() + "/keys").json();
    assertThat(keys).hasSize(3);
    assertThat(keys.findValues("notAfter")).hasSize(2);
  }

  private Answer me(String token) {
    return realm
        .anonymous()
        .bearer(token)
        .get("/realms/" + realm.name() + "/agent-identity/agents/me");
  }

  private Answer rotate(AgentClient agent, Map<String, Object> body) {
    return rotate(agent.accessToken(), body);
  }

  private Answer rotate(String token, Map<String, Object> body) {
    return realm
        .anonymous()
        .bearer(token)
        .post("/realms/" + realm.name() + "/agent-identity/agents/me/keys/rotate", body);
  }

  private String proof(AgentClient agent, AgentKeyPair key) {
    return Jwts.keyProof(key, agent.name(), realm.issuer());
  }
}
