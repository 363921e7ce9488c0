package io.github.agentidentity.it.trust;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import java.time.Duration;
import java.util.function.Predicate;

/** The trust in the agents of a realm, as its administrator sees it. */
record Trust(TestRealm realm) {

  static final String PATH = "/agent-trust";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  Answer get(AgentClient agent) {
    return realm.admin().get(path(agent, ""));
  }

  Answer get(AgentClient agent, String rest) {
    return realm.admin().get(path(agent, rest));
  }

  /** The score, once there is one. */
  JsonNode score(AgentClient agent) {
    return scoreThat(agent, score -> true);
  }

  /** The score, once it is like that. */
  JsonNode scoreThat(AgentClient agent, Predicate<JsonNode> wanted) {
    return await()
        .atMost(PATIENCE)
        .until(() -> get(agent), answer -> answer.status() == 200 && wanted.test(answer.json()))
        .json();
  }

  JsonNode history(AgentClient agent) {
    return get(agent, "/history").expect(200).json();
  }

  JsonNode explain(AgentClient agent) {
    return get(agent, "/explain").expect(200).json();
  }

  Answer recalculate(AgentClient agent) {
    return realm.admin().post(path(agent, "/recalculate"));
  }

  Answer override(AgentClient agent, Object override) {
    return realm.admin().put(path(agent, "/override"), override);
  }

  Answer simulate(AgentClient agent, Object simulation) {
    return realm.admin().post(path(agent, "/simulate"), simulation);
  }

  Answer settings(Object settings) {
    return realm.admin().put(PATH + "/settings", settings);
  }

  JsonNode settings() {
    return realm.admin().get(PATH + "/settings").expect(200).json();
  }

  /** Sets a realm attribute past our API, as the console does. */
  void attribute(String name, String value) {
    ObjectNode known = (ObjectNode) realm.admin().get("").expect(200).json();
    known.withObject("/attributes").put(name, value);
    realm.admin().put("", known).expect(204);
  }

  static String path(AgentClient agent, String rest) {
    return PATH + "/" + agent.name() + rest;
  }

  /** The points of one factor. */
  static double points(JsonNode score, String factor) {
    for (JsonNode one : score.path("contributions")) {
      if (one.path("factor").asText().equals(factor)) {
        return one.path("points").asDouble();
      }
    }
    throw new AssertionError("no factor " + factor + " in " + score);
  }
}
