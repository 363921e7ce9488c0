package io.github.agentidentity.it.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.it.support.TestRealm;
import io.github.agentidentity.testkit.AgentClient;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Http;
import java.util.LinkedHashMap;
import java.util.Map;

/** The agent side of a realm as one caller sees it. */
record AccessApi(Http http, String realm) {

  /** As the agent itself, with a token of now. */
  static AccessApi of(TestRealm realm, AgentClient agent) {
    return new AccessApi(realm.anonymous().bearer(agent.accessToken()), realm.name());
  }

  static AccessApi anonymous(TestRealm realm) {
    return new AccessApi(realm.anonymous(), realm.name());
  }

  /** A question with everything that it needs. */
  static Map<String, Object> question(AgentClient agent, String action, String resource) {
    return question(agent.clientId(), action, resource);
  }

  static Map<String, Object> question(String agent, String action, String resource) {
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("subject", Map.of("type", "agent", "id", agent));
    question.put("action", Map.of("name", action));
    question.put("resource", Map.of("type", "table", "id", resource));
    return question;
  }

  AccessApi with(String header, String value) {
    return new AccessApi(http.header(header, value), realm);
  }

  Answer evaluate(Object question) {
    return http.post(path("/access/v1/evaluation"), question);
  }

  Answer evaluateAll(Object questions) {
    return http.post(path("/access/v1/evaluations"), questions);
  }

  /** Text that may be no JSON. */
  Answer evaluateText(String json) {
    return http.send("POST", path("/access/v1/evaluation"), Body.json(json));
  }

  /** The answer to a question that must have one. */
  JsonNode ask(AgentClient agent, String action, String resource) {
    return evaluate(question(agent, action, resource)).expect(200).json();
  }

  /** A request that refers to a denial. */
  Answer submit(Object submission) {
    return http.post(path("/requests"), submission);
  }

  Answer report(String decision, Object outcome) {
    return http.post(path("/decisions/" + decision + "/outcome"), outcome);
  }

  Answer get(String path) {
    return http.get(path(path));
  }

  private String path(String path) {
    return "/realms/" + realm + "/agent-access" + path;
  }
}
