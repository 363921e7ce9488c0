package io.github.agentidentity.mcp.service.discovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The revisions up to 2025-11-25: {@code initialize} first, and a session if the server opens one.
 *
 * @param welcome the result of {@code initialize}
 * @param headers what every later request carries
 * @see <a href="https://modelcontextprotocol.io/specification/2025-11-25/basic/lifecycle">MCP,
 *     Lifecycle</a>
 */
record SessionEra(Rpc rpc, JsonNode welcome, Map<String, String> headers) implements Era {

  private static final Logger LOG = Logger.getLogger(SessionEra.class);

  /** Those with Streamable HTTP, the newest first. */
  private static final List<String> REVISIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

  static Era of(Rpc rpc) throws ProbeFailed {
    RpcAnswer answer =
        rpc.call(
            "initialize",
            Map.of(
                "protocolVersion", REVISIONS.getFirst(),
                "capabilities", Map.of(),
                "clientInfo", Era.clientInfo()),
            Map.of());
    if (!answer.isResult()) {
      throw new ProbeFailed(
          Reason.NOT_MCP,
          "The server answers neither server/discover nor initialize: " + answer.complaint());
    }
    String revision = answer.result().path("protocolVersion").asText("");
    if (!REVISIONS.contains(revision)) {
      throw new ProbeFailed(
          Reason.NOT_MCP,
          "The server speaks a revision of MCP that is not known here: "
              + StrictText.quoted(revision));
    }
    Map<String, String> headers = new HashMap<>(Map.of("MCP-Protocol-Version", revision));
    answer.session().ifPresent(session -> headers.put("Mcp-Session-Id", session));
    rpc.tell("notifications/initialized", headers);
    return new SessionEra(rpc, answer.result(), Map.copyOf(headers));
  }

  @Override
  public String revision() {
    return welcome.path("protocolVersion").asText();
  }

  @Override
  public JsonNode capabilities() {
    return welcome.path("capabilities");
  }

  @Override
  public JsonNode serverInfo() {
    return welcome.path("serverInfo");
  }

  @Override
  public RpcAnswer list(String method, @Nullable String cursor) throws ProbeFailed {
    return rpc.call(method, cursor == null ? Map.of() : Map.of("cursor", cursor), headers);
  }

  @Override
  public void end() {
    if (!headers.containsKey("Mcp-Session-Id")) {
      return;
    }
    try {
      rpc.hangUp(headers);
    } catch (ProbeFailed e) {
      LOG.debugf(e, "A session was left open");
    }
  }
}
