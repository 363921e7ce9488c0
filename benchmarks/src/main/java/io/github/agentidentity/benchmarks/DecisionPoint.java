package io.github.agentidentity.benchmarks;

import io.github.agentidentity.testkit.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A gateway that may ask about every agent of its realm, with one token for all its questions. */
final class DecisionPoint {

  private static final String ALLOWED = "\"decision\":true";

  private final AgentRealm agents;
  private final Map<String, String> headers;

  private DecisionPoint(AgentRealm agents, String token) {
    this.agents = agents;
    this.headers = Map.of("Authorization", "Bearer " + token);
  }

  static DecisionPoint in(AgentRealm agents) {
    return new DecisionPoint(agents, Gateway.token(agents.realm()));
  }

  /** One question for each agent. */
  Contestant single(String name) {
    String path = path("evaluation");
    List<Supplier<Message>> clients = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      String body = Json.write(question(i));
      clients.add(() -> Message.json(path, headers, body));
    }
    return new Contestant(name, clients, ALLOWED);
  }

  /** So many questions about one agent in each request. */
  Contestant batches(String name, int size) {
    String path = path("evaluations");
    List<Supplier<Message>> clients = new ArrayList<>();
    for (int i = 0; i < agents.size(); i++) {
      Map<String, Object> all = new HashMap<>(question(i));
      all.put("evaluations", IntStream.range(0, size).mapToObj(DecisionPoint::row).toList());
      String body = Json.write(all);
      clients.add(() -> Message.json(path, headers, body));
    }
    return new Contestant(name, clients, ALLOWED);
  }

  private static Map<String, Object> row(int number) {
    return Map.of("resource", Map.of("type", "table", "id", "table-" + number));
  }

  private static Map<String, Object> question(int agent) {
    return Map.of(
        "subject", Map.of("type", "agent", "id", AgentRealm.nameOf(agent)),
        "action", Map.of("name", AgentRealm.CAPABILITY),
        "resource", Map.of("type", "table", "id", "orders"));
  }

  private String path(String end) {
    return "/realms/" + agents.name() + "/agent-access/access/v1/" + end;
  }
}
