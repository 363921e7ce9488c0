package io.github.agentidentity.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an administrator does in one realm. Answers come back as they are: see {@link
 * Answer#expect}.
 */
public final class RealmAdmin {

  private final AdminClient admin;
  private final String realm;

  RealmAdmin(AdminClient admin, String realm) {
    this.admin = admin;
    this.realm = realm;
  }

  public String name() {
    return realm;
  }

  /** The issuer of the realm's tokens, and the audience of assertions and proofs. */
  public String issuer() {
    return admin.http().base() + "/realms/" + realm;
  }

  public URI base() {
    return admin.http().base();
  }

  public Answer get(String path) {
    return admin.get("/" + realm + path);
  }

  public Answer post(String path, Object json) {
    return admin.post("/" + realm + path, json);
  }

  public Answer post(String path) {
    return admin.post("/" + realm + path);
  }

  public Answer put(String path, Object json) {
    return admin.put("/" + realm + path, json);
  }

  public Answer delete(String path) {
    return admin.delete("/" + realm + path);
  }

  public Answer createAgent(Map<String, Object> representation) {
    return post("/agents", representation);
  }

  /** Registers an agent with its key and the proof for it: it is active at once. */
  public Answer createAgent(String name, AgentKeyPair key) {
    return createAgent(
        Map.of(
            "name", name, "publicKey", key.jwk(), "keyProof", Jwts.keyProof(key, name, issuer())));
  }

  /** An active agent with these capabilities, ready to ask for tokens. */
  public AgentClient activeAgent(String name, String... capabilities) {
    AgentKeyPair key = AgentKeyPair.generate();
    createAgent(name, key).expect(201);
    for (String capability : capabilities) {
      grant(name, capability).expect(200, 201, 204);
    }
    return agent(name, key);
  }

  /** The agent's own side. */
  public AgentClient agent(String name, AgentKeyPair key) {
    return AgentClient.of(this, name, key);
  }

  public Answer createCapability(String name, String risk) {
    return post("/capabilities", Map.of("name", name, "risk", risk));
  }

  public Answer grant(String agent, String capability) {
    return grant(agent, Map.of("capability", capability));
  }

  public Answer grant(String agent, Map<String, Object> grant) {
    return post(agentPath(agent) + "/capabilities", grant);
  }

  public Answer withdraw(String agent, String capability) {
    return delete(agentPath(agent) + "/capabilities/" + segment(capability));
  }

  public Answer suspend(String agent, String reason) {
    return post(agentPath(agent) + "/suspend", Map.of("reason", reason));
  }

  public Answer resume(String agent) {
    return post(agentPath(agent) + "/resume", Map.of());
  }

  public Answer revoke(String agent) {
    return post(agentPath(agent) + "/revoke", Map.of());
  }

  public Answer addKey(String agent, AgentKeyPair key) {
    return post(agentPath(agent) + "/keys", keyWithProof(agent, key));
  }

  /** The old key stays good for the realm's default grace. */
  public Answer rotateKey(String agent, AgentKeyPair key) {
    return post(agentPath(agent) + "/keys/rotate", keyWithProof(agent, key));
  }

  /** The old key stays good for this ISO 8601 duration. */
  public Answer rotateKey(String agent, AgentKeyPair key, String grace) {
    Map<String, Object> rotation = keyWithProof(agent, key);
    rotation.put("grace", grace);
    return post(agentPath(agent) + "/keys/rotate", rotation);
  }

  public Answer revokeKey(String agent, String thumbprint) {
    return post(agentPath(agent) + "/keys/" + thumbprint + "/revoke", Map.of());
  }

  /** The internal id of a client, by its public one. */
  public String clientUuid(String clientId) {
    JsonNode found = get("/clients?clientId=" + segment(clientId)).expect(200).json();
    if (found.isEmpty()) {
      throw new IllegalStateException("no client " + clientId + " in realm " + realm);
    }
    return found.get(0).path("id").asText();
  }

  /** A fresh secret for a confidential client. */
  public String newClientSecret(String clientId) {
    String path = "/clients/" + clientUuid(clientId) + "/client-secret";
    return post(path).expect(200).text("value");
  }

  private Map<String, Object> keyWithProof(String agent, AgentKeyPair key) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("publicKey", key.jwk());
    body.put("keyProof", Jwts.keyProof(key, agent, issuer()));
    return body;
  }

  private static String agentPath(String agent) {
    return "/agents/" + segment(agent);
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
