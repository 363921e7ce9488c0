package io.github.agentidentity.it.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;

/** The admin API of governance, as somebody calls it who has these admin roles and no others. */
record PolicyCaller(Http http, String realm) {

  static PolicyCaller with(TestRealm realm, String... roles) {
    Gateway client = Gateway.without(realm);
    giveRoles(realm.admin(), client.clientId(), roles);
    return new PolicyCaller(client.signedInAgain(realm).api().http(), realm.name());
  }

  /** An agent to whom somebody gave an admin role by mistake. */
  static PolicyCaller agent(TestRealm realm, AgentClient agent, String... roles) {
    giveRoles(realm.admin(), agent.clientId(), roles);
    return new PolicyCaller(realm.anonymous().bearer(agent.accessToken()), realm.name());
  }

  /** The same caller at another realm. */
  PolicyCaller at(TestRealm other) {
    return new PolicyCaller(http, other.name());
  }

  /** A JSON body, or none where it is empty. */
  Answer send(String method, String path, String json) {
    return http.send(method, path(path), json.isEmpty() ? Body.none() : Body.json(json));
  }

  Answer get(String path) {
    return http.get(path(path));
  }

  Answer put(String path, Object json) {
    return http.put(path(path), json);
  }

  PolicyCaller with(String header, String value) {
    return new PolicyCaller(http.header(header, value), realm);
  }

  private String path(String path) {
    return "/admin/realms/" + realm + "/agent-governance" + path;
  }

  private static void giveRoles(RealmAdmin admin, String clientId, String... roles) {
    String management = admin.clientUuid("realm-management");
    String client = admin.clientUuid(clientId);
    String user = admin.get("/clients/" + client + "/service-account-user").expect(200).text("id");
    for (String role : roles) {
      JsonNode found = admin.get("/clients/" + management + "/roles/" + role).expect(200).json();
      admin
          .post("/users/" + user + "/role-mappings/clients/" + management, List.of(found))
          .expect(204);
    }
  }
}
