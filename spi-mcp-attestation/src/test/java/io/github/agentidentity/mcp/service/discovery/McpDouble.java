package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.agentidentity.agent.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** A server that answers each method as the test says. */
public final class McpDouble implements AutoCloseable {

  /** What is sent back. */
  record Said(int status, String type, String body) {

    static Said result(String json) {
      return new Said(
          200, "application/json", "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"result\":" + json + "}");
    }

    static Said error(int status, int code, String message) {
      return new Said(
          status,
          "application/json",
          "{\"jsonrpc\":\"2.0\",\"id\":$ID,\"error\":{\"code\":"
              + code
              + ",\"message\":\""
              + message
              + "\"}}");
    }

    Said asEvent() {
      return new Said(status, "text/event-stream", "event: message\ndata: " + body + "\n\n");
    }
  }

  /** One request as it came. */
  record Heard(String method, JsonNode message, Map<String, String> headers) {}

  private final HttpServer server;
  private final Map<String, BiFunction<Integer, Heard, Said>> answers = new HashMap<>();
  private final Map<String, Integer> times = new HashMap<>();
  private final List<Heard> heard = new ArrayList<>();
  private final Map<String, String> headers = new HashMap<>();

  public McpDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory()));
    server.createContext("/", this::serve);
    server.start();
  }

  /** Answers always alike. */
  McpDouble on(String method, Said said) {
    return on(method, (time, request) -> said);
  }

  /** Answers by how often it was asked before. */
  McpDouble on(String method, BiFunction<Integer, Heard, Said> answer) {
    answers.put(method, answer);
    return this;
  }

  McpDouble sending(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Answers {@code server/discover} as a server with these features does. */
  McpDouble stateless(String capabilities) {
    return on(
        "server/discover",
        Said.result(
            "{\"resultType\":\"complete\",\"supportedVersions\":[\"2026-07-28\"],"
                + "\"capabilities\":"
                + capabilities
                + ",\"_meta\":{\"io.modelcontextprotocol/serverInfo\":"
                + "{\"name\":\"double\",\"version\":\"1\"}}}"));
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/mcp";
  }

  synchronized List<Heard> heard() {
    return List.copyOf(heard);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      Said said = answer(exchange, body.length == 0 ? Json.toTree(Map.of()) : Json.tree(body));
      exchange.getResponseHeaders().set("Content-Type", said.type());
      headers.forEach(exchange.getResponseHeaders()::set);
      byte[] bytes = said.body().getBytes(StandardCharsets.ISO_8859_1);
      exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private synchronized Said answer(HttpExchange exchange, JsonNode message) {
    String method =
        message.path("method").asText(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    Map<String, String> sent = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> sent.put(name, values.getFirst()));
    Heard request = new Heard(method, message, sent);
    heard.add(request);
    int time = times.merge(method, 1, Integer::sum) - 1;
    Said said =
        answers
            .getOrDefault(method, (t, r) -> Said.error(404, -32601, "Method not found"))
            .apply(time, request);
    return new Said(
        said.status(), said.type(), said.body().replace("$ID", message.path("id").asText("null")));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
