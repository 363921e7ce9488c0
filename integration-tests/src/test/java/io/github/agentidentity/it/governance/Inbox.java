package io.github.agentidentity.it.governance;

import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Short words for asking, and for people who answer. */
record Inbox(TestRealm realm) {

  private static final String PASSWORD = "correct horse battery staple";

  /** Somebody of the realm who is signed in. */
  record Person(String id, String name, Http http) {}

  /** A capability that only a person may give, of this risk. */
  String guarded(String risk) {
    String name = TestRealm.randomName("guarded");
    realm
        .admin()
        .post("/capabilities", Map.of("name", name, "risk", risk, "approvalRequired", true))
        .expect(201);
    return name;
  }

  String capability() {
    String name = TestRealm.randomName("free");
    realm.define(name);
    return name;
  }

  /** An active agent that belongs to this person. */
  AgentClient agentOf(String owner) {
    String name = TestRealm.randomName("agent");
    AgentKeyPair key = AgentKeyPair.generate();
    realm.admin().createAgent(name, key).expect(201);
    realm
        .admin()
        .put("/agents/" + name, Map.of("displayName", name, "owner", owner))
        .expect(200, 204);
    return realm.admin().agent(name, key);
  }

  /** The agent asks for itself. */
  Answer ask(AgentClient agent, Map<String, ?> body) {
    return as(agent).post(own(""), body);
  }

  Answer ask(AgentClient agent, String capability) {
    return ask(agent, Map.of("capability", capability, "reason", "nightly report"));
  }

  /** The id of a request that is open. */
  String pending(AgentClient agent, String capability) {
    return ask(agent, capability).expect(201).text("handle");
  }

  Http as(AgentClient agent) {
    return realm.anonymous().bearer(agent.accessToken());
  }

  String own(String path) {
    return "/realms/" + realm.name() + "/agent-access/requests" + path;
  }

  Answer approve(String id, Map<String, ?> terms) {
    return realm.admin().post("/agent-governance/requests/" + id + "/approve", terms);
  }

  Answer approve(Person approver, String id) {
    return approver.http().post(governance("/requests/" + id + "/approve"), Map.of());
  }

  Answer reject(String id, String reason) {
    return realm
        .admin()
        .post("/agent-governance/requests/" + id + "/reject", Map.of("reason", reason));
  }

  Answer get(String path) {
    return realm.admin().get("/agent-governance" + path);
  }

  String governance(String path) {
    return "/admin/realms/" + realm.name() + "/agent-governance" + path;
  }

  /** Sets an attribute of the realm, which may be empty. */
  void attribute(String name, String value) {
    var known = realm.admin().get("").expect(200).json().path("attributes");
    Map<String, Object> attributes = new LinkedHashMap<>();
    known.properties().forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
    attributes.put(name, value);
    realm.admin().put("", Map.of("attributes", attributes)).expect(204);
  }

  /** Somebody with these admin roles. */
  Person person(String... adminRoles) {
    String name = TestRealm.randomName("person");
    String id = user(name);
    String management = realm.admin().clientUuid("realm-management");
    for (String role : adminRoles) {
      var found = realm.admin().get("/clients/" + management + "/roles/" + role).expect(200).json();
      realm
          .admin()
          .post("/users/" + id + "/role-mappings/clients/" + management, List.of(found))
          .expect(204);
    }
    return new Person(id, name, signIn(name));
  }

  void giveRealmRole(String user, String role) {
    var found = realm.admin().get("/roles/" + role).expect(200).json();
    realm.admin().post("/users/" + user + "/role-mappings/realm", List.of(found)).expect(204);
  }

  Http signIn(String name) {
    String token =
        realm
            .postForm(
                "/protocol/openid-connect/token",
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    "admin-cli",
                    "username",
                    name,
                    "password",
                    PASSWORD))
            .expect(200)
            .text("access_token");
    return realm.anonymous().bearer(token);
  }

  private String user(String name) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("username", name);
    user.put("enabled", true);
    user.put("email", name + "@example.com");
    user.put("emailVerified", true);
    user.put("firstName", "Some");
    user.put("lastName", "Body");
    user.put(
        "credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    return realm.admin().post("/users", user).expect(201).createdId();
  }
}
