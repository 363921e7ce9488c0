package io.github.agentidentity.it.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.JwtBuilder;
import io.github.agentidentity.testkit.Jwts;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Short words for servers, and for agents that attest them. */
record Registry(TestRealm realm) {

  private static final String PASSWORD = "correct horse battery staple";

  /** A server that is registered. */
  record Server(String id, String name, String uri) {

    String tool(String tool) {
      return "mcp:" + name + ":" + tool;
    }
  }

  /** In this realm servers on this machine may be asked. */
  static Registry of(TestRealm realm) {
    Registry registry = new Registry(realm);
    registry.attribute("mcp.allow-networks", "127.0.0.0/8");
    return registry;
  }

  /** Brought in by its URL; nobody has approved it. */
  Server onboard(ToolServer server) {
    return onboard(server.url());
  }

  Server onboard(String url) {
    String name = TestRealm.randomName("srv");
    realm.admin().post("/mcp-servers/onboard", Map.of("url", url, "name", name)).expect(200, 201);
    return new Server(get(name, "").text("id"), name, url);
  }

  /** Brought in and approved. */
  Server approved(ToolServer server) {
    Server known = onboard(server);
    approve(known).expect(200);
    return known;
  }

  Answer approve(Server server) {
    String digest = observed(server);
    return realm
        .admin()
        .post("/mcp-servers/" + server.id() + "/approve", Map.of("surface", digest));
  }

  /** Asks the server again what it offers. */
  String discover(Server server) {
    return realm
        .admin()
        .post("/mcp-servers/" + server.id() + "/surface/discover", Map.of())
        .expect(200)
        .text("digest");
  }

  String observed(Server server) {
    return get(server.id(), "/surface").expect(200).text("digest");
  }

  String status(Server server) {
    return get(server.id(), "").expect(200).text("status").toUpperCase(Locale.ROOT);
  }

  Answer get(String server, String path) {
    return realm.admin().get("/mcp-servers/" + server + path);
  }

  JsonNode json(String path) {
    return realm.admin().get("/mcp-servers" + path).expect(200).json();
  }

  double confidence(Server server) {
    return get(server.id(), "/confidence").expect(200).json().path("value").asDouble();
  }

  Answer nonce(AgentClient agent, Server server) {
    return as(agent).post(own("/servers/" + server.id() + "/nonce"), Map.of());
  }

  /** Everything an attestation says, before it is signed: a test breaks exactly one thing. */
  JwtBuilder statement(AgentClient agent, Server server, String digest) {
    return statement(agent, server, digest, nonce(agent, server).expect(201).text("nonce"));
  }

  JwtBuilder statement(AgentClient agent, Server server, String digest, String nonce) {
    return Jwts.signedBy(agent.key())
        .header("typ", "mcp-attestation+jwt")
        .header("kid", agent.key().thumbprint())
        .claim("iss", agent.clientId())
        .claim("aud", realm.issuer())
        .claim("nonce", nonce)
        .claim("server", server.id())
        .claim("url", server.uri())
        .claim("surface", digest)
        .claim("healthy", true)
        .claim("latency_ms", 12)
        .validFor(Duration.ofMinutes(1));
  }

  Answer attest(Server server, JwtBuilder statement) {
    return send(realm.anonymous(), server, statement.compact());
  }

  Answer attest(AgentClient agent, Server server, String digest) {
    return attest(server, statement(agent, server, digest));
  }

  Answer send(Http caller, Server server, String jws) {
    return caller.post(
        own("/servers/" + server.id() + "/attestations"), Map.of("attestation", jws));
  }

  Http as(AgentClient agent) {
    return realm.anonymous().bearer(agent.accessToken());
  }

  String own(String path) {
    return "/realms/" + realm.name() + "/mcp-attestation" + path;
  }

  /** An active agent that belongs to a person of its own. */
  AgentClient agentOfSomebody() {
    return agentOf(person());
  }

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

  /** Whose word weighs the same whatever trust learns meanwhile. */
  AgentClient trusted(AgentClient agent) {
    String until = Instant.now().plus(Duration.ofHours(1)).toString();
    realm
        .admin()
        .put(
            "/agent-trust/" + agent.name() + "/override",
            Map.of("score", 1.0, "reason", "known", "until", until))
        .expect(200);
    return agent;
  }

  String person(String... adminRoles) {
    String name = TestRealm.randomName("person");
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("username", name);
    user.put("enabled", true);
    user.put("email", UUID.randomUUID() + "@example.com");
    user.put("emailVerified", true);
    user.put("firstName", "Some");
    user.put("lastName", "Body");
    user.put(
        "credentials", List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
    String id = realm.admin().post("/users", user).expect(201).createdId();
    if (adminRoles.length > 0) {
      give(id, adminRoles);
    }
    return name;
  }

  private void give(String user, String... adminRoles) {
    String management = realm.admin().clientUuid("realm-management");
    for (String role : adminRoles) {
      JsonNode found =
          realm.admin().get("/clients/" + management + "/roles/" + role).expect(200).json();
      realm
          .admin()
          .post("/users/" + user + "/role-mappings/clients/" + management, List.of(found))
          .expect(204);
    }
  }

  Http signIn(String name) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "password");
    form.put("client_id", "admin-cli");
    form.put("username", name);
    form.put("password", PASSWORD);
    String token =
        realm.postForm("/protocol/openid-connect/token", form).expect(200).text("access_token");
    return realm.anonymous().bearer(token);
  }

  /** Sets an attribute of the realm; an empty one is as if it were not set. */
  void attribute(String name, String value) {
    JsonNode known = realm.admin().get("").expect(200).json().path("attributes");
    Map<String, Object> attributes = new LinkedHashMap<>();
    known.properties().forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
    attributes.put(name, value);
    realm.admin().put("", Map.of("attributes", attributes)).expect(204);
  }
}
