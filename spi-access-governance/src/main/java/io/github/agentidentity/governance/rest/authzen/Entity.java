package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.AgentException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of subject, action, resource and context, as it came. Members that are not known are left
 * alone, as the specification wants.
 */
record Entity(String name, Map<String, @Nullable Object> members) {

  private static final String PROPERTIES = "properties";

  /**
   * The entity of an evaluation, or the one that is the default for all of them. It replaces the
   * default as a whole, except for what identifies it: those members are taken from the default
   * where it has none.
   */
  static Entity required(Request request, String name, String... identity) {
    Map<String, @Nullable Object> own = request.own(name);
    Map<String, @Nullable Object> general = request.general(name);
    if (own == null) {
      return new Entity(name, general == null ? missing(name) : general);
    }
    if (general == null) {
      return new Entity(name, own);
    }
    Map<String, @Nullable Object> merged = new LinkedHashMap<>(own);
    for (String member : identity) {
      if (general.containsKey(member)) {
        merged.putIfAbsent(member, general.get(member));
      }
    }
    return new Entity(name, merged);
  }

  String text(String member) {
    Object value = members.get(member);
    if (value instanceof String text && !text.isEmpty()) {
      return text;
    }
    throw new AgentException.Invalid(
        name + "." + member, value == null ? "is required" : "must be a text that is not empty");
  }

  Map<String, @Nullable Object> properties() {
    return members.containsKey(PROPERTIES)
        ? Request.object(name + "." + PROPERTIES, members.get(PROPERTIES))
        : Request.NOTHING;
  }

  private static Map<String, @Nullable Object> missing(String name) {
    throw new AgentException.Invalid(name, "is required");
  }

  /**
   * An evaluation, and what goes for all evaluations of its request.
   *
   * @param defaults empty for a single evaluation
   */
  record Request(Map<String, @Nullable Object> evaluation, Map<String, @Nullable Object> defaults) {

    static final Map<String, @Nullable Object> NOTHING = Collections.emptyMap();

    @Nullable Map<String, @Nullable Object> own(String name) {
      return evaluation.containsKey(name) ? object(name, evaluation.get(name)) : null;
    }

    @Nullable Map<String, @Nullable Object> general(String name) {
      return defaults.containsKey(name) ? object(name, defaults.get(name)) : null;
    }

    @SuppressWarnings("unchecked") // the names of JSON members are texts
    static Map<String, @Nullable Object> object(String name, @Nullable Object value) {
      if (value instanceof Map<?, ?> object) {
        return (Map<String, @Nullable Object>) object;
      }
      throw new AgentException.Invalid(name, "must be an object");
    }
  }
}
