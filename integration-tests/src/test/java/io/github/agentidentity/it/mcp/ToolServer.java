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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * An MCP server over Streamable HTTP that can change its tools while it runs. Every path is one;
 * those that begin with {@code /hang} never answer.
 */
public final class ToolServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

  private static final String VERIFY = "/.well-known/mcp/verify";
  private static final String METADATA = "/.well-known/oauth-protected-resource";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger greetings = new AtomicInteger();
  private volatile List<Map<String, Object>> tools;
  private volatile Function<JsonNode, Map<String, Object>> proof = challenge -> Map.of();
  private volatile Map<String, Object> metadata = Map.of();
  private volatile String bearer = "";

  private ToolServer(HttpServer server, List<Map<String, Object>> tools) {
    this.server = server;
    this.tools = tools;
  }

  public static ToolServer start(String... names) {
    try {
      HttpServer http = bound();
      ToolServer started =
          new ToolServer(http, List.of(names).stream().map(ToolServer::tool).toList());
      http.createContext("/", started::answer);
      http.setExecutor(started.threads);
      http.start();
      return started;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** On a port that no server had before: in a realm its URL may be registered still. */
  private static HttpServer bound() throws IOException {
    while (true) {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
      if (PORTS.add(http.getAddress().getPort())) {
        return http;
      }
      http.stop(0);
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

  /** How it answers the challenge to prove its key. */
  void proves(Function<JsonNode, Map<String, Object>> answer) {
    proof = answer;
  }

  /** What it publishes of itself. */
  void publishes(Map<String, Object> document) {
    metadata = document;
  }

  /** Answers nobody without this token. */
  public void wants(String token) {
    bearer = token;
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/mcp";
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** How often somebody began to speak with it. */
  public int greetings() {
    return greetings.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.startsWith("/hang")) {
        hang();
      } else if (path.endsWith(VERIFY)) {
        send(exchange, proof.apply(JSON.readTree(exchange.getRequestBody())));
      } else if (path.startsWith(METADATA) && !metadata.isEmpty()) {
        send(exchange, metadata);
      } else if (!"POST".equals(exchange.getRequestMethod())) {
        exchange.sendResponseHeaders(405, -1);
      } else if (!isWelcome(exchange)) {
        exchange.sendResponseHeaders(401, -1);
      } else {
        speak(exchange);
      }
    }
  }

  private boolean isWelcome(HttpExchange exchange) {
    String sent = exchange.getRequestHeaders().getFirst("Authorization");
    return bearer.isEmpty() || ("Bearer " + bearer).equals(sent);
  }

  private void hang() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void speak(HttpExchange exchange) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    if (!request.has("id")) {
      exchange.sendResponseHeaders(202, -1);
      return;
    }
    if ("initialize".equals(request.path("method").asText())) {
      greetings.incrementAndGet();
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("jsonrpc", "2.0");
    answer.put("id", request.get("id"));
    answer.putAll(outcome(request.path("method").asText()));
    send(exchange, answer);
  }

  private static void send(HttpExchange exchange, Map<String, Object> answer) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
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
    threads.shutdownNow();
  }
}
