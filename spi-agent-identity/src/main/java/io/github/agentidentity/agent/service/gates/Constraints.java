package io.github.agentidentity.agent.service.gates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Json;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a grant goes: a JSON object in which {@code resource} speaks of the resource and every
 * other member of the member of the context with that name. What cannot be understood is not met.
 */
final class Constraints {

  private static final String RESOURCE = "resource";

  private Constraints() {}

  /** What keeps the action outside of the constraints; empty if nothing does. */
  static Optional<String> complaint(@Nullable String constraints, Purpose.Action action) {
    if (constraints == null) {
      return Optional.empty();
    }
    JsonNode object = parse(constraints);
    if (!object.isObject()) {
      return Optional.of("its constraints cannot be read");
    }
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = valueOf(member.getKey(), action);
      if (value == null || !Matcher.matches(member.getValue(), value)) {
        return Optional.of(
            "'" + member.getKey() + "' " + (value == null ? "is not given" : "is out of bounds"));
      }
    }
    return Optional.empty();
  }

  private static @Nullable JsonNode valueOf(String member, Purpose.Action action) {
    if (RESOURCE.equals(member)) {
      return action.resource() == null
          ? null
          : JsonNodeFactory.instance.textNode(action.resource().id());
    }
    Object value = action.context().get(member);
    return value == null ? null : Json.toTree(value);
  }

  private static JsonNode parse(String constraints) {
    try {
      return Json.tree(constraints);
    } catch (JsonProcessingException e) {
      return NullNode.getInstance();
    }
  }
}
