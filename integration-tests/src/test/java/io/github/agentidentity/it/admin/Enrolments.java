package io.github.agentidentity.it.admin;

import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.Jwts;
import java.util.LinkedHashMap;
import java.util.Map;

/** Registers agents without an admin, the way that developers and installers do. */
record Enrolments(TestRealm realm) {

  /** A token made on these terms, with its secret. */
  Answer issue(Map<String, Object> terms) {
    return realm.admin().post("/agents/enrolment-tokens", terms);
  }

  /** The secret of a token that is good for one agent of any kind. */
  String secret() {
    return issue(Map.of("uses", 1)).expect(201).text("token");
  }

  /** Registers a new agent by this secret. */
  Answer enrol(String secret) {
    return enrol(secret, TestRealm.randomName("enrolled"), AgentKeyPair.generate());
  }

  Answer enrol(String secret, String name, AgentKeyPair key) {
    Map<String, Object> body = registration(name, key);
    body.put("enrolmentToken", secret);
    return register(realm.anonymous(), body);
  }

  /** What a registration needs at least. */
  Map<String, Object> registration(String name, AgentKeyPair key) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("name", name);
    body.put("keyProof", Jwts.keyProof(key, name, realm.issuer()));
    return body;
  }

  Answer register(Http caller, Map<String, Object> body) {
    return caller.post("/realms/" + realm.name() + "/agent-identity/agents", body);
  }
}
