package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Jwts;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What belongs to one realm does not exist in any other, even for who may do all in both. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RealmIsolationIT {

  private final TestRealm mine;
  private final AdminClient server;
  private TestRealm other;

  RealmIsolationIT(TestRealm mine, AdminClient server) {
    this.mine = mine;
    this.server = server;
  }

  @BeforeAll
  void another_realm() {
    other = TestRealm.create(server);
  }

  @AfterAll
  void the_other_realm_goes() {
    other.close();
  }

  static Stream<Endpoint> onObjects() {
    return Endpoint.ALL.stream().filter(endpoint -> endpoint.path().contains("{"));
  }

  @ParameterizedTest
  @MethodSource("onObjects")
  void an_object_of_one_realm_is_not_found_in_another(Endpoint endpoint) {
    Targets.Target target = new Targets(mine).fresh();
    AdminView elsewhere = new AdminView(server.http(), other.name());

    Answer answer = endpoint.send(elsewhere, target);

    assertThat(answer.status()).as(answer.body()).isEqualTo(404);
    assertThat(mine.admin().get("/agents/" + target.id()).text("status")).isEqualTo("ACTIVE");
  }

  @Test
  void the_same_name_may_stand_for_different_agents() {
    String name = TestRealm.randomName("agent");

    String here = mine.admin().createAgent(Map.of("name", name)).expect(201).text("id");
    String there = other.admin().createAgent(Map.of("name", name)).expect(201).text("id");

    assertThat(here).isNotEqualTo(there);
  }

  @Test
  void a_capability_of_one_realm_cannot_be_granted_in_another() {
    String capability = TestRealm.randomName("cap");
    mine.define(capability);
    AgentClient agent = other.activeAgent();

    assertThat(other.admin().grant(agent.name(), capability).status()).isEqualTo(400);
  }

  @Test
  void an_access_token_of_one_realm_is_no_proof_of_identity_in_another() {
    String token = mine.activeAgent().accessToken();

    Answer me =
        mine.anonymous().bearer(token).get("/realms/" + other.name() + "/agent-identity/agents/me");

    assertThat(me.status()).isEqualTo(401);
  }

  @Test
  void an_access_token_of_one_realm_rotates_no_key_in_another() {
    String name = TestRealm.randomName("twin");
    String token = mine.admin().activeAgent(name).accessToken();
    other.admin().activeAgent(name);
    String proof = Jwts.keyProof(AgentKeyPair.generate(), name, other.issuer());

    Answer rotated =
        mine.anonymous()
            .bearer(token)
            .post(
                "/realms/" + other.name() + "/agent-identity/agents/me/keys/rotate",
                Map.of("keyProof", proof));

    assertThat(rotated.status()).isEqualTo(401);
  }

  @Test
  void a_developer_of_one_realm_registers_nothing_in_another() {
    People.Person developer = People.with(mine, "agent-developer");
    Enrolments there = new Enrolments(other);

    Answer registered =
        there.register(
            developer.http(),
            there.registration(TestRealm.randomName("agent"), AgentKeyPair.generate()));

    assertThat(registered.status()).isEqualTo(401);
  }

  @Test
  void an_enrolment_token_of_one_realm_registers_nothing_in_another() {
    String secret = new Enrolments(mine).secret();

    assertThat(new Enrolments(other).enrol(secret).status()).isEqualTo(401);
  }

  @Test
  void a_challenge_of_one_realm_is_answered_in_no_other() {
    AgentClient agent = mine.pendingAgent();
    Challenges.Challenge challenge = new Challenges(mine).open(agent.name());

    Answer answer =
        new Challenges(other)
            .answer(
                challenge, agent.key(), Challenges.text(mine.issuer(), agent.name(), challenge));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(mine.admin().get("/agents/" + agent.name()).text("status")).isEqualTo("PENDING");
  }

  @Test
  void the_list_of_one_realm_knows_nothing_of_another() {
    String name = mine.activeAgent().name();

    assertThat(other.admin().get("/agents").expect(200).body()).doesNotContain(name);
  }
}
