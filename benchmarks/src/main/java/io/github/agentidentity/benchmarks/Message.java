package io.github.agentidentity.benchmarks;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One POST request.
 *
 * @param headers beside those that every request has, ready to be sent
 * @param body ASCII
 */
record Message(String path, String contentType, String headers, String body) {

  static Message form(String path, String form) {
    return new Message(path, "application/x-www-form-urlencoded", "", form);
  }

  static Message json(String path, Map<String, String> headers, String body) {
    return new Message(path, "application/json", lines(headers), body);
  }

  private static String lines(Map<String, String> headers) {
    return headers.entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
        .collect(Collectors.joining());
  }
}
