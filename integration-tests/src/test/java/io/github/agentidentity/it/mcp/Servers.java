package io.github.agentidentity.it.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What admins do with servers, in few words. */
record Servers(TestRealm realm) {

  /** In this realm servers on this machine may be asked. */
  static Servers of(TestRealm realm) {
    Servers servers = new Servers(realm);
    servers.attribute("mcp.allow-networks", "127.0.0.0/8");
    return servers;
  }

  Answer onboard(String url) {
    return realm.admin().post("/mcp-servers/onboard", Map.of("url", url));
  }

  /** Registered without being asked. */
  Answer register(String name, String url) {
    return realm.admin().post("/mcp-servers", Map.of("name", name, "url", url));
  }

  JsonNode show(String server) {
    return realm.admin().get("/mcp-servers/" + server).expect(200).json();
  }

  Answer step(String server, String deed) {
    return realm.admin().post("/mcp-servers/" + server + "/" + deed, Map.of("reason", "a test"));
  }

  Answer approve(String server) {
    String digest = show(server).path("surface").path("observed").asText();
    return realm
        .admin()
        .post("/mcp-servers/" + server + "/approve", Map.of("surface", digest, "reason", "seen"));
  }

  JsonNode registry(String path) {
    return realm.get("/mcp-registry/v0.1" + path).expect(200).json();
  }

  void attribute(String name, String value) {
    JsonNode known = realm.admin().get("").expect(200).json().path("attributes");
    Map<String, Object> attributes = new LinkedHashMap<>();
    known.properties().forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
    attributes.put(name, value);
    realm.admin().put("", Map.of("attributes", attributes)).expect(204);
  }
}
