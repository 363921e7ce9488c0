package io.github.agentidentity.it.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An MCP server over Streamable HTTP that can change its tools while it runs. */
final class ToolServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private volatile List<Map<String, Object>> tools;

  private ToolServer(HttpServer server, List<Map<String, Object>> tools) {
    this.server = server;
    this.tools = tools;
  }

  static ToolServer start(String... names) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ToolServer started =
          new ToolServer(http, List.of(names).stream().map(ToolServer::tool).toList());
      http.createContext("/", started::answer);
      http.start();
      return started;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A tool with a description of its own. */
  static Map<String, Object> tool(String name) {
    return tool(name, "Does " + name);
  }

  static Map<String, Object> tool(String name, String description) {
    return Map.of(
        "name", name, "description", description, "inputSchema", Map.of("type", "object"));
  }

  @SuppressWarnings("varargs") // nothing is written into the array
  @SafeVarargs
  final void shows(Map<String, Object>... changed) {
    tools = List.of(changed);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/mcp";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!"POST".equals(exchange.getRequestMethod())) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      if (!request.has("id")) {
        exchange.sendResponseHeaders(202, -1);
        return;
      }
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("jsonrpc", "2.0");
      answer.put("id", request.get("id"));
      answer.putAll(outcome(request.path("method").asText()));
      byte[] bytes = JSON.writeValueAsBytes(answer);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private Map<String, Object> outcome(String method) {
    return switch (method) {
      case "initialize" ->
          Map.of(
              "result",
              Map.of(
                  "protocolVersion",
                  "2025-06-18",
                  "capabilities",
                  Map.of("tools", Map.of()),
                  "serverInfo",
                  Map.of("name", "tools", "version", "1.0")));
      case "tools/list" -> Map.of("result", Map.of("tools", tools));
      default -> Map.of("error", Map.of("code", -32601, "message", "Method not found"));
    };
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
