package io.github.agentidentity.it.admin;

import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.AgentKeyPair;
import io.github.agentidentity.testkit.Jwts;
import io.github.agentidentity.testkit.RealmAdmin;
import java.util.Map;

/** Makes objects for one request each, so that no request depends on what another one left. */
final class Targets {

  private final TestRealm realm;

  Targets(TestRealm realm) {
    this.realm = realm;
  }

  /**
   * An active agent with a key and a grant, beside a token for enrolment.
   *
   * @param proof for a second key of the agent
   */
  record Target(
      String agent,
      String id,
      AgentKeyPair key,
      String capability,
      String enrolmentToken,
      String proof) {

    /** Puts what it names into the placeholders of a path or a body. */
    String fill(String template) {
      return template
          .replace("{agent}", agent)
          .replace("{id}", id)
          .replace("{key}", key.thumbprint())
          .replace("{capability}", capability)
          .replace("{token}", enrolmentToken)
          .replace("{proof}", proof)
          .replace("{new}", TestRealm.randomName("new"));
    }
  }

  Target fresh() {
    RealmAdmin admin = realm.admin();
    String name = TestRealm.randomName("target");
    String capability = TestRealm.randomName("cap");
    AgentKeyPair key = AgentKeyPair.generate();
    String id = admin.createAgent(name, key).expect(201).text("id");
    admin.createCapability(capability, "low").expect(201);
    admin.grant(name, capability).expect(201);
    String token = admin.post("/agents/enrolment-tokens", Map.of()).expect(201).text("id");
    String proof = Jwts.keyProof(AgentKeyPair.generate(), name, realm.issuer());
    return new Target(name, id, key, capability, token, proof);
  }

  AgentClient agent() {
    return realm.activeAgent();
  }
}
