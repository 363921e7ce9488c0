package io.github.agentidentity.it.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;

/** Makes people in a realm, who sign in with a password. */
public final class People {

  /** Comes with every realm and lets people sign in with a password. */
  private static final String SIGN_IN_CLIENT = "admin-cli";

  private static final String PASSWORD = "correct horse battery staple";

  private People() {}

  /** Somebody who signed up and has a token. */
  public record Person(String realm, String id, String username, Http http) {

    /** The admin API as this person sees it; paths start behind the realm. */
    public AdminView admin() {
      return new AdminView(http, realm);
    }

    String selfService(String path) {
      return "/realms/" + realm + "/agent-identity" + path;
    }
  }

  /** Somebody with these realm roles. */
  public static Person with(TestRealm realm, String... roles) {
    String name = TestRealm.randomName("person");
    String id = create(realm.admin(), name);
    for (String role : roles) {
      JsonNode found = realm.admin().get("/roles/" + role).expect(200).json();
      realm.admin().post("/users/" + id + "/role-mappings/realm", List.of(found)).expect(204);
    }
    return signedIn(realm, id, name);
  }

  /** Somebody with these client roles of {@code realm-management}. */
  public static Person administrator(TestRealm realm, String... roles) {
    String name = TestRealm.randomName("admin");
    String id = create(realm.admin(), name);
    giveAdminRoles(realm.admin(), id, roles);
    return signedIn(realm, id, name);
  }

  /** An agent with an admin role on its service account and in the reach of its client. */
  static AdminView agentWith(TestRealm realm, AgentClient agent, String role) {
    RealmAdmin admin = realm.admin();
    String management = admin.clientUuid("realm-management");
    String client = "/clients/" + admin.clientUuid(agent.clientId());
    String account = admin.get(client + "/service-account-user").expect(200).text("id");
    giveAdminRoles(admin, account, role);
    JsonNode given = admin.get("/clients/" + management + "/roles/" + role).expect(200).json();
    admin.post(client + "/scope-mappings/clients/" + management, List.of(given)).expect(204);
    return new AdminView(realm.anonymous().bearer(agent.accessToken()), realm.name());
  }

  /** Gives a user of the realm these client roles of {@code realm-management}. */
  static void giveAdminRoles(RealmAdmin realm, String user, String... roles) {
    String management = realm.clientUuid("realm-management");
    for (String role : roles) {
      JsonNode found = realm.get("/clients/" + management + "/roles/" + role).expect(200).json();
      realm
          .post("/users/" + user + "/role-mappings/clients/" + management, List.of(found))
          .expect(204);
    }
  }

  /** A user who cannot sign in yet; gives back the id. */
  static String create(RealmAdmin realm, String name) {
    return realm
        .post(
            "/users",
            Map.of(
                "username",
                name,
                "enabled",
                true,
                "email",
                name + "@example.com",
                "emailVerified",
                true,
                "firstName",
                "Some",
                "lastName",
                "Body",
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))))
        .expect(201)
        .createdId();
  }

  private static Person signedIn(TestRealm realm, String id, String name) {
    String token =
        realm
            .postForm(
                "/protocol/openid-connect/token",
                Map.of(
                    "grant_type", "password",
                    "client_id", SIGN_IN_CLIENT,
                    "username", name,
                    "password", PASSWORD))
            .expect(200)
            .text("access_token");
    return new Person(realm.name(), id, name, realm.anonymous().bearer(token));
  }
}
