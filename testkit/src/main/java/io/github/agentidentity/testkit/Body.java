package io.github.agentidentity.testkit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** What a request carries. An empty content type means that it carries nothing. */
public record Body(String contentType, String text) {

  public static Body none() {
    return new Body("", "");
  }

  /** A string is taken as JSON that is written already. */
  public static Body json(Object value) {
    return new Body("application/json", value instanceof String text ? text : Json.write(value));
  }

  public static Body form(Map<String, String> fields) {
    return new Body(
        "application/x-www-form-urlencoded",
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  boolean isNone() {
    return contentType.isEmpty();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
