package io.github.agentidentity.it.aim;

import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.RealmAdmin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** An agent that speaks AIM's wire contract as the Python SDK does. */
public record AimAgent(AimHttp http, String id, AgentKeyPair key) {

  static final String VERIFICATIONS = "/api/v1/sdk-api/verifications";

  /** Registers with an enrolment token; the server makes the key pair. */
  static AimAgent register(TestRealm realm, String... capabilities) {
    String token =
        realm
            .admin()
            .post("/agents/enrolment-tokens", Map.of("uses", 1, "capabilities", capabilities))
            .expect(201)
            .text("token");
    return of(register(AimHttp.of(realm), token, TestRealm.randomName("aim")).expect(201));
  }

  static Answer register(AimHttp http, String token, String name) {
    Map<String, String> body =
        Map.of("name", name, "display_name", name, "description", "", "agent_type", "ai_agent");
    return http.post(
        "/api/v1/public/agents/register", PythonJson.dumps(body), Map.of("X-AIM-API-Key", token));
  }

  /** An agent that was registered elsewhere, with its key. */
  public static AimAgent of(RealmAdmin realm, AgentClient agent) {
    String id = realm.get("/agents/" + agent.name()).expect(200).text("id");
    return new AimAgent(new AimHttp(realm.issuer() + "/aim"), id, agent.key());
  }

  /** The agent of a registration that was answered. */
  static AimAgent of(Answer registered) {
    byte[] both = Base64.getDecoder().decode(registered.text("private_key"));
    AgentKeyPair key = AgentKeyPair.fromSeed(Arrays.copyOf(both, 32));
    return new AimAgent(new AimHttp(registered.text("aim_url")), registered.text("agent_id"), key);
  }

  String publicKey() {
    return Base64.getEncoder().encodeToString(key.publicKey());
  }

  AimAgent withKey(AgentKeyPair another) {
    return new AimAgent(http, id, another);
  }

  Answer get(String endpoint) {
    return http.get(endpoint, headers("GET", endpoint, ""));
  }

  Answer delete(String endpoint) {
    return http.send("DELETE", endpoint, "", headers("DELETE", endpoint, ""));
  }

  public Answer post(String endpoint, Map<String, ?> body) {
    return postText(endpoint, PythonJson.dumps(body));
  }

  Answer postText(String endpoint, String body) {
    return http.post(endpoint, body, headers("POST", endpoint, body));
  }

  String own(String path) {
    return "/api/v1/sdk-api/agents/" + id + "/" + path;
  }

  /** The headers of a request that is signed now. */
  Map<String, String> headers(String method, String endpoint, String body) {
    return headersAt(Instant.now().getEpochSecond(), method, endpoint, body);
  }

  Map<String, String> headersAt(long seconds, String method, String endpoint, String body) {
    String head = method + "\n" + endpoint + "\n" + seconds;
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Agent-ID", id);
    headers.put("X-Signature", sign(body.isEmpty() ? head : head + "\n" + body));
    headers.put("X-Timestamp", Long.toString(seconds));
    headers.put("X-Public-Key", publicKey());
    return headers;
  }

  String sign(String text) {
    return Base64.getEncoder().encodeToString(key.sign(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The five members of a verification. */
  Map<String, Object> action(String type, String resource, Map<String, ?> context) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("action_type", type);
    payload.put("agent_id", id);
    payload.put("context", context);
    payload.put("resource", resource);
    payload.put("timestamp", Instant.now().toString());
    return payload;
  }

  /** The body of a verification, with its inner signature. */
  Map<String, Object> signed(Map<String, Object> action) {
    Map<String, Object> body = new LinkedHashMap<>(action);
    body.put("signature", sign(PythonJson.dumps(action)));
    body.put("public_key", publicKey());
    return body;
  }

  Answer ask(String type, String resource, Map<String, ?> context) {
    return post(VERIFICATIONS, signed(action(type, resource, context)));
  }

  Answer ask(String type) {
    return ask(type, "users", Map.of("risk_level", "low"));
  }
}
