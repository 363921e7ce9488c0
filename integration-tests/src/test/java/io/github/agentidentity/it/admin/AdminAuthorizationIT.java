package io.github.agentidentity.it.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.admin.People.Person;
import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who may do what: reading takes {@code view-agents}, writing {@code manage-agents}, and an
 * administrator of the realm or of the whole server has both. Nobody else gets anything, and no
 * agent manages itself.
 */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AdminAuthorizationIT {

  private final TestRealm realm;
  private final AdminClient server;
  private Targets targets;
  private Person nobody;
  private Person viewer;
  private Person manager;
  private Person realmAdmin;
  private Person neighbour;
  private TestRealm otherRealm;

  AdminAuthorizationIT(TestRealm realm, AdminClient server) {
    this.realm = realm;
    this.server = server;
  }

  @BeforeAll
  void people_of_every_kind() {
    targets = new Targets(realm);
    nobody = People.with(realm, "agent-developer");
    viewer = People.administrator(realm, "view-agents");
    manager = People.administrator(realm, "manage-agents");
    realmAdmin = People.administrator(realm, "realm-admin");
    otherRealm = TestRealm.create(server);
    neighbour = People.administrator(otherRealm, "realm-admin");
  }

  @AfterAll
  void the_other_realm_goes() {
    otherRealm.close();
  }

  static Stream<Endpoint> all() {
    return Endpoint.ALL.stream();
  }

  static Stream<Endpoint> reads() {
    return Endpoint.ALL.stream().filter(Endpoint::isForViewers);
  }

  static Stream<Endpoint> writes() {
    return Endpoint.ALL.stream().filter(endpoint -> !endpoint.isForViewers());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobody_gets_in_without_a_token(Endpoint endpoint) {
    AdminView stranger = new AdminView(realm.anonymous(), realm.name());

    assertThat(endpoint.send(stranger, targets.fresh()).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_user_without_an_admin_role_is_refused(Endpoint endpoint) {
    assertThat(endpoint.send(nobody.admin(), targets.fresh()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("reads")
  void view_agents_reads(Endpoint endpoint) {
    assertThat(endpoint.send(viewer.admin(), targets.fresh()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("writes")
  void view_agents_does_not_write(Endpoint endpoint) {
    assertThat(endpoint.send(viewer.admin(), targets.fresh()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("all")
  void manage_agents_reads_and_writes(Endpoint endpoint) {
    assertDone(endpoint, endpoint.send(manager.admin(), targets.fresh()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_realm_admin_reads_and_writes(Endpoint endpoint) {
    assertDone(endpoint, endpoint.send(realmAdmin.admin(), targets.fresh()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void an_admin_of_the_master_realm_reads_and_writes(Endpoint endpoint) {
    AdminView master = new AdminView(server.http(), realm.name());

    assertDone(endpoint, endpoint.send(master, targets.fresh()));
  }

  @ParameterizedTest
  @MethodSource("all")
  void an_admin_of_another_realm_is_refused_and_sees_nothing(Endpoint endpoint) {
    Targets.Target target = targets.fresh();

    Answer answer = endpoint.send(new AdminView(neighbour.http(), realm.name()), target);

    assertThat(answer.status()).isIn(401, 403);
    assertThat(answer.body()).doesNotContain(target.agent()).doesNotContain(target.id());
  }

  @ParameterizedTest
  @MethodSource("all")
  void an_agent_with_a_token_of_its_own_is_refused(Endpoint endpoint) {
    AgentClient agent = targets.agent();
    AdminView itself = new AdminView(realm.anonymous().bearer(agent.accessToken()), realm.name());

    assertThat(endpoint.send(itself, targets.fresh()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("io.github.agentidentity.it.admin.Endpoint#onOneAgentForManagers")
  void an_agent_that_was_given_manage_agents_does_not_manage_itself(Endpoint endpoint) {
    Targets.Target target = targets.fresh();
    AdminView itself = managerAgent(target);

    Answer answer = endpoint.send(itself, target);

    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
  }

  @Test
  void an_agent_that_was_given_manage_agents_manages_others() {
    AdminView itself = managerAgent(targets.fresh());

    assertThat(itself.delete("/agents/" + targets.fresh().id()).status()).isEqualTo(204);
  }

  private AdminView managerAgent(Targets.Target target) {
    AgentClient agent = realm.admin().agent(target.agent(), target.key());
    return People.agentWith(realm, agent, "manage-agents");
  }

  @Test
  void manage_agents_does_not_switch_the_pack_off() {
    assertThat(manager.admin().put("/agent-identity", Map.of("enabled", false)).status())
        .isEqualTo(403);
  }

  @Test
  void manage_agents_does_not_uninstall_the_pack() {
    assertThat(manager.admin().delete("/agent-identity").status()).isEqualTo(403);
  }

  @Test
  void the_realm_role_agent_viewer_reads_and_does_not_write() {
    AdminView view = People.with(realm, "agent-viewer").admin();

    assertThat(view.get("/agents").status()).isEqualTo(200);
    assertThat(view.post("/agents", Map.of("name", "not-mine")).status()).isEqualTo(403);
  }

  @Test
  void the_realm_role_agent_manager_writes() {
    AdminView manages = People.with(realm, "agent-manager").admin();
    String name = TestRealm.randomName("agent");

    assertThat(manages.post("/agents", Map.of("name", name)).status()).isEqualTo(201);
  }

  private static void assertDone(Endpoint endpoint, Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(endpoint.done());
  }
}
