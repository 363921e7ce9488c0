package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer. Written by ourselves: the server's own writer leaves out what is null,
 * and AIM's clients read members that are.
 */
final class Members {

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  Members put(String name, @Nullable Object value) {
    values.put(name, plain(value));
    return this;
  }

  /** The member in both spellings: {@code agent_id} and {@code agentId}. */
  Members both(String snake, @Nullable Object value) {
    put(snake, value);
    return put(camel(snake), value);
  }

  Members all(Members others) {
    values.putAll(others.values);
    return this;
  }

  String json() {
    return Json.write(values);
  }

  Response answer(int status) {
    return json(status, json());
  }

  /** A bare array, where a client expects one. */
  static Response answer(List<Members> items) {
    return json(200, Json.write(items.stream().map(item -> item.values).toList()));
  }

  private static Response json(int status, String text) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON)
        .header("Cache-Control", "no-store")
        .entity(text)
        .build();
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Members members -> members.values;
      case List<?> items -> items.stream().map(Members::plain).toList();
      case Instant instant -> instant.toString();
      default -> value;
    };
  }

  private static String camel(String snake) {
    StringBuilder camel = new StringBuilder();
    for (String part : snake.split("_", -1)) {
      camel.append(
          camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return camel.toString();
  }
}
