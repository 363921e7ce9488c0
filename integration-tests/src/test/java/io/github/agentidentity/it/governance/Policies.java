package io.github.agentidentity.it.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The policies of a realm, as its administrator sees them. */
record Policies(TestRealm realm) {

  static final String PATH = "/agent-governance/policies";

  /** A policy of a random name that is enabled. */
  static Map<String, Object> policy(String type, String effect) {
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("name", TestRealm.randomName("policy"));
    policy.put("type", type);
    policy.put("effect", effect);
    policy.put("enabled", true);
    return policy;
  }

  /** A policy about one agent that matches whatever that agent does. */
  static Map<String, Object> about(String agent, String effect) {
    Map<String, Object> policy = policy("data_exfiltration", effect);
    policy.put("parameters", Map.of("patterns", List.of("*")));
    policy.put("scope", Map.of("agents", List.of(agent)));
    return policy;
  }

  static Map<String, Object> about(String agent, String effect, String condition) {
    Map<String, Object> policy = about(agent, effect);
    policy.put("condition", condition);
    return policy;
  }

  Answer create(Map<String, Object> policy) {
    return realm.admin().post(PATH, policy);
  }

  String created(Map<String, Object> policy) {
    return create(policy).expect(201).text("id");
  }

  JsonNode get(String id) {
    return realm.admin().get(PATH + "/" + id).expect(200).json();
  }

  void delete(String id) {
    realm.admin().delete(PATH + "/" + id).expect(204);
  }

  /** Binds one agent to a document. */
  void bind(String agent, Map<String, Object> document) {
    realm.admin().put("/agent-governance/agents/" + agent + "/policy", document).expect(200);
  }

  JsonNode rehearse(Map<String, Object> policy) {
    return realm
        .admin()
        .post(PATH + "/rehearse", Map.of("policy", policy, "days", 7))
        .expect(200)
        .json();
  }
}
