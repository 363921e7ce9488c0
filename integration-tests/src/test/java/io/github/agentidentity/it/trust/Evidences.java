package io.github.agentidentity.it.trust;

import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Http;
import io.github.agentidentity.testkit.Jwts;
import java.util.LinkedHashMap;
import java.util.Map;

/** Evidence of the agents of a realm, as admins, owners and agents bring it. */
record Evidences(TestRealm realm) {

  /** An active agent that declares a source repository, perhaps of somebody. */
  AgentClient agent(String owner) {
    AgentKeyPair key = AgentKeyPair.generate();
    String name = TestRealm.randomName("agent");
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("name", name);
    wanted.put("publicKey", key.jwk());
    wanted.put("keyProof", Jwts.keyProof(key, name, realm.issuer()));
    wanted.put("repositoryUrl", Documents.REPOSITORY);
    if (owner != null) {
      wanted.put("owner", owner);
    }
    realm.admin().createAgent(wanted).expect(201);
    return realm.admin().agent(name, key);
  }

  Answer upload(AgentClient agent, String kind, String text) {
    return upload(realm.server().http(), agent, kind, text);
  }

  Answer upload(Http as, AgentClient agent, String kind, String text) {
    return as.send(
        "POST",
        "/admin/realms/" + realm.name() + path(agent) + "?kind=" + kind,
        new Body("application/json", text));
  }

  Answer push(Http as, AgentClient agent, String kind, String text) {
    return as.send("POST", own(agent) + "?kind=" + kind, new Body("application/json", text));
  }

  Answer list(AgentClient agent) {
    return realm.admin().get(path(agent));
  }

  Answer withdraw(AgentClient agent, String id) {
    return realm.admin().delete(path(agent) + "/" + id + "?reason=a%20mistake");
  }

  String own(AgentClient agent) {
    return "/realms/" + realm.name() + "/agent-trust/agents/" + agent.name() + "/evidence";
  }

  static String path(AgentClient agent) {
    return "/agent-trust/" + agent.name() + "/evidence";
  }
}
