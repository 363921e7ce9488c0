package io.github.agentidentity.it.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.agentidentity.it.support.RealmTest;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AdminClient;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Http;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who sees and changes trust: admin roles, of this realm, and no agent ever changes it. */
@RealmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrustAuthorizationIT {

  private final TestRealm realm;
  private final AdminClient server;
  private AgentClient agent;
  private Http viewer;
  private Http nobody;
  private Http managingAgent;

  TrustAuthorizationIT(TestRealm realm, AdminClient server) {
    this.realm = realm;
    this.server = server;
  }

  /** A request, and whether viewers may send it. */
  record Asked(String method, String path, String body, boolean forViewers) {}

  static Stream<Asked> all() {
    String until = Instant.now().plusSeconds(3600).toString();
    String override = "{\"score\":0.5,\"reason\":\"why\",\"until\":\"" + until + "\"}";
    return Stream.of(
        new Asked("GET", "/AGENT", "", true),
        new Asked("GET", "/AGENT/history", "", true),
        new Asked("GET", "/AGENT/explain", "", true),
        new Asked("POST", "/AGENT/simulate", "{}", true),
        new Asked("GET", "/settings", "", true),
        new Asked("POST", "/AGENT/recalculate", "", false),
        new Asked("PUT", "/AGENT/override", override, false),
        new Asked("DELETE", "/AGENT/override", "", false),
        new Asked("PUT", "/settings", "{}", false));
  }

  @BeforeAll
  void people_of_every_kind() {
    agent = realm.activeAgent();
    new Trust(realm).score(agent);
    viewer = person("view-agents");
    nobody = person();
    AgentClient manager = realm.activeAgent();
    String client = realm.admin().clientUuid(manager.clientId());
    String account =
        realm.admin().get("/clients/" + client + "/service-account-user").expect(200).text("id");
    give(account, "manage-agents");
    managingAgent = realm.anonymous().bearer(manager.accessToken());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nobody_gets_in_without_a_token(Asked asked) {
    assertThat(send(realm.anonymous(), asked)).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("all")
  void person_without_a_role_is_refused(Asked asked) {
    assertThat(send(nobody, asked)).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("all")
  void viewer_reads_and_writes_nothing(Asked asked) {
    assertThat(send(viewer, asked)).isEqualTo(asked.forViewers() ? 200 : 403);
  }

  @ParameterizedTest
  @MethodSource("all")
  void agent_changes_no_score_whatever_its_roles(Asked asked) {
    if (!asked.forViewers()) {
      assertThat(send(managingAgent, asked)).isEqualTo(403);
    }
  }

  @Test
  void agent_of_another_realm_does_not_exist_here() {
    try (TestRealm other = TestRealm.create(server)) {
      other.admin().get("/agent-trust/" + agent.name()).expect(404);
      other.admin().post("/agent-trust/" + agent.name() + "/recalculate").expect(404);
    }
  }

  private int send(Http caller, Asked asked) {
    String path = asked.path().replace("AGENT", agent.name());
    Body body = asked.body().isEmpty() ? Body.none() : Body.json(asked.body());
    return caller
        .send(asked.method(), "/admin/realms/" + realm.name() + "/agent-trust" + path, body)
        .status();
  }

  private Http person(String... roles) {
    String name = TestRealm.randomName("person");
    give(created(name), roles);
    Map<String, String> login = new HashMap<>();
    login.put("grant_type", "password");
    login.put("client_id", "admin-cli");
    login.put("username", name);
    login.put("password", name);
    String token =
        realm.postForm("/protocol/openid-connect/token", login).expect(200).text("access_token");
    return realm.anonymous().bearer(token);
  }

  private String created(String name) {
    Map<String, Object> user = new HashMap<>();
    user.put("username", name);
    user.put("enabled", true);
    user.put("email", name + "@example.com");
    user.put("firstName", "Some");
    user.put("lastName", "Body");
    user.put("credentials", List.of(Map.of("type", "password", "value", name)));
    return realm.admin().post("/users", user).expect(201).createdId();
  }

  private void give(String user, String... roles) {
    String management = realm.admin().clientUuid("realm-management");
    for (String role : roles) {
      var found = realm.admin().get("/clients/" + management + "/roles/" + role).expect(200).json();
      realm
          .admin()
          .post("/users/" + user + "/role-mappings/clients/" + management, List.of(found))
          .expect(204);
    }
  }
}
