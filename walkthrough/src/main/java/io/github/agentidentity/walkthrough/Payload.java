package io.github.agentidentity.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.testkit.Answer;
import io.github.agentidentity.testkit.Body;
import io.github.agentidentity.testkit.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person reads of a request or an answer: its members, and the JWTs among them. */
record Payload(Map<String, String> members, List<Jwt> tokens) {

  /** Certificates and moduli: their beginning is enough. */
  private static final Pattern LONG_TEXT = Pattern.compile("\"([^\"\\\\]{24})[^\"\\\\]{57,}\"");

  static Payload of(Body body) {
    Collector collector = new Collector();
    if (body.contentType().endsWith("form-urlencoded")) {
      collector.form(body.text());
    } else if (!body.text().isEmpty()) {
      collector.json(body.text());
    }
    return collector.payload();
  }

  static Payload of(Answer answer) {
    Collector collector = new Collector();
    answer.headers().firstValue("Location").ifPresent(where -> collector.add("Location", where));
    if (!answer.body().isBlank()) {
      collector.json(answer.body());
    }
    return collector.payload();
  }

  private static final class Collector {
    private final Map<String, String> members = new LinkedHashMap<>();
    private final List<Jwt> tokens = new ArrayList<>();

    void form(String text) {
      for (String field : text.split("&", -1)) {
        int equals = field.indexOf('=');
        add(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
      }
    }

    void json(String text) {
      JsonNode json = Json.parse(text);
      if (json.isObject()) {
        json.properties().forEach(member -> add(member.getKey(), member.getValue()));
      } else {
        add("", json);
      }
    }

    void add(String name, JsonNode value) {
      if (value.isTextual()) {
        add(name, value.textValue());
      } else if (value.isArray() && value.path(0).isObject()) {
        for (int i = 0; i < value.size(); i++) {
          add(name + "[" + i + "]", value.get(i));
        }
      } else {
        members.put(name, LONG_TEXT.matcher(Json.write(value)).replaceAll("\"$1…\""));
      }
    }

    void add(String name, String value) {
      Optional<Jwt> token = Jwt.read(name, value);
      token.ifPresent(tokens::add);
      members.put(name, token.map(Jwt::shortened).orElse(value));
    }

    Payload payload() {
      return new Payload(members, tokens);
    }

    private static String decode(String text) {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
  }
}
