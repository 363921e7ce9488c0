package io.github.agentidentity.it.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What there is in a realm, by name: everything that the pack touches. */
final class RealmSnapshot {

  private RealmSnapshot() {}

  static Map<String, List<String>> of(RealmAdmin realm) {
    Map<String, List<String>> found = new TreeMap<>();
    String management = "/clients/" + realm.clientUuid("realm-management");
    found.put("realm roles", names(realm, "/roles", "name"));
    found.put("admin roles", names(realm, management + "/roles", "name"));
    found.put(
        "roles of a realm admin",
        names(realm, management + "/roles/realm-admin/composites", "name"));
    found.put("client scopes", names(realm, "/client-scopes", "name"));
    found.put("default scopes", names(realm, "/default-default-client-scopes", "name"));
    found.put("clients", names(realm, "/clients?max=1000", "clientId"));
    found.put("client authenticators", authenticators(realm));
    found.put("keys", names(realm, "/components?type=org.keycloak.keys.KeyProvider", "providerId"));
    found.put("users", names(realm, "/users?max=1000&enabled=true", "username"));
    found.put("attributes", attributes(realm));
    return found;
  }

  /** The client authenticators of the realm, in the order in which they are tried. */
  static List<String> authenticators(RealmAdmin realm) {
    return realm
        .get("/authentication/flows/clients/executions")
        .expect(200)
        .json()
        .findValuesAsText("providerId");
  }

  private static List<String> names(RealmAdmin realm, String path, String member) {
    JsonNode list = realm.get(path).expect(200).json();
    return list.valueStream().map(item -> item.path(member).asText()).sorted().toList();
  }

  /** Only those of the pack: Keycloak writes out defaults of its own with every change. */
  private static List<String> attributes(RealmAdmin realm) {
    JsonNode attributes = realm.get("").expect(200).json().path("attributes");
    return attributes.properties().stream()
        .map(Map.Entry::getKey)
        .filter(name -> name.startsWith("agent-identity"))
        .sorted()
        .toList();
  }
}
