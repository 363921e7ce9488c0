package io.github.agentidentity.it.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.agentidentity.testkit.AgentClient;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a client of the access request profile makes of a denial. */
record Submission(ObjectNode body, JsonNode answer, Map<String, Object> question) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A question about reading orders, and what refers to the answer. */
  static Submission asked(Gateway gateway, AgentClient agent) {
    Map<String, Object> question = AccessApi.question(agent, "db:read", "orders");
    question.put("context", Map.of("amount", 5));
    JsonNode answer = gateway.api().evaluate(question).expect(200).json();
    JsonNode context = answer.path("context");
    Map<String, Object> denial = new LinkedHashMap<>();
    denial.put("evaluation_id", context.path("evaluation_id"));
    denial.put("evaluated_at", context.path("evaluated_at"));
    denial.put("reason", context.path("reason"));
    JsonNode hint = context.path("access_request");
    denial.put("expires_at", hint.path("expires_at").asText("2030-01-01T00:00:00Z"));
    if (hint.has("template")) {
      denial.put("template", hint.path("template"));
    }
    ObjectNode body = JSON.valueToTree(question);
    body.set("denial", JSON.valueToTree(denial));
    return new Submission(body, answer, question);
  }

  void put(String member, Object value) {
    body.set(member, JSON.valueToTree(value));
  }

  void context(String member, Object value) {
    ((ObjectNode) body.path("context")).set(member, JSON.valueToTree(value));
  }

  /** Another text at a place, as {@code /action/name=db:write}; properties get a member. */
  void change(String placeAndValue) {
    String[] parts = placeAndValue.split("=", 2);
    int last = parts[0].lastIndexOf('/');
    ObjectNode parent = (ObjectNode) body.at(parts[0].substring(0, last));
    String member = parts[0].substring(last + 1);
    if (member.equals("properties")) {
      parent.putObject(member).put("more", parts[1]);
    } else {
      parent.put(member, parts[1]);
    }
  }
}
