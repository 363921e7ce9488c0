package io.github.agentidentity.mcp.service.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.agentidentity.mcp.McpEndpoint.Transport;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.SurfaceItem.Kind;
import io.github.agentidentity.mcp.service.discovery.McpDouble.Said;
import io.github.agentidentity.mcp.service.outbound.AllowedNetworks;
import io.github.agentidentity.mcp.service.outbound.Limits;
import io.github.agentidentity.mcp.service.outbound.Outbound;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed;
import io.github.agentidentity.mcp.service.outbound.ProbeFailed.Reason;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What servers of both eras offer is read whole; what cannot be pinned is refused with a reason.
 */
@Timeout(30)
class DiscoveryTest {

  private static final AllowedNetworks LOOPBACK = AllowedNetworks.of("127.0.0.0/8");
  private static final String TOOLS = "{\"tools\":{}}";
  private static final String WELCOME =
      "{\"protocolVersion\":\"2025-06-18\",\"capabilities\":{\"tools\":{}},"
          + "\"serverInfo\":{\"name\":\"old\",\"version\":\"3\"}}";

  private final Outbound outbound = new Outbound(Limits.USUAL);
  private final McpDouble server = new McpDouble();

  @AfterEach
  void close() {
    server.close();
    outbound.close();
  }

  @Test
  void all_kinds_are_read_page_by_page() throws ProbeFailed {
    server
        .stateless("{\"tools\":{},\"resources\":{},\"prompts\":{}}")
        .on("tools/list", (time, request) -> Said.result(page(time)))
        .on("resources/list", Said.result("{\"resources\":[{\"uri\":\"demo://a\"}]}"))
        .on(
            "resources/templates/list",
            Said.result("{\"resourceTemplates\":[{\"uriTemplate\":\"demo://{id}\"}]}"))
        .on("prompts/list", Said.result("{\"prompts\":[{\"name\":\"ask\"}]}"));
    Discovered found = discover();
    assertThat(found.surface().items())
        .extracting(SurfaceItem::name)
        .containsExactly("ask", "demo://{id}", "demo://a", "tool-0", "tool-1", "tool-2");
    assertThat(found.protocol()).isEqualTo("2026-07-28");
    assertThat(found.server().name()).isEqualTo("double");
  }

  private static String page(int time) {
    String next = time < 2 ? ",\"nextCursor\":\"page-" + (time + 1) + "\"" : "";
    return "{\"tools\":[{\"name\":\"tool-" + time + "\"}]" + next + "}";
  }

  @Test
  void each_stateless_request_says_revision_and_method() throws ProbeFailed {
    server.stateless(TOOLS).on("tools/list", Said.result("{\"tools\":[]}"));
    discover();
    McpDouble.Heard list = server.heard().getLast();
    assertThat(list.headers())
        .containsEntry("Mcp-protocol-version", "2026-07-28")
        .containsEntry("Mcp-method", "tools/list");
    assertThat(list.message().at("/params/_meta/io.modelcontextprotocol~1protocolVersion").asText())
        .isEqualTo("2026-07-28");
  }

  @Test
  void feature_that_is_not_declared_is_not_asked_for() throws ProbeFailed {
    server.stateless("{}");
    assertThat(discover().surface().items()).isEmpty();
    assertThat(server.heard()).hasSize(1);
  }

  @Test
  void older_server_is_asked_in_a_session() throws ProbeFailed {
    older().sending("Mcp-Session-Id", "s-1");
    Discovered found = discover();
    assertThat(found.protocol()).isEqualTo("2025-06-18");
    assertThat(found.surface().of(Kind.TOOL)).extracting(SurfaceItem::name).containsExactly("old");
    McpDouble.Heard list =
        server.heard().stream()
            .filter(h -> h.method().equals("tools/list"))
            .findFirst()
            .orElseThrow();
    assertThat(list.headers())
        .containsEntry("Mcp-session-id", "s-1")
        .containsEntry("Mcp-protocol-version", "2025-06-18");
    assertThat(server.heard().getLast().method()).isEqualTo("DELETE /mcp");
  }

  @Test
  void answer_may_come_as_an_event_after_others() throws ProbeFailed {
    Said list = Said.result("{\"tools\":[{\"name\":\"old\"}]}").asEvent();
    String noise =
        """
        : hello
        id: 1

        data: {"jsonrpc":"2.0","method":"notifications/message"}

        data: {"jsonrpc":"2.0","id":99,"result":{}}

        """;
    older().on("tools/list", new Said(200, list.type(), noise + list.body()));
    assertThat(discover().surface().items()).hasSize(1);
  }

  @Test
  void server_that_answers_with_a_web_page_is_no_mcp_server() {
    Said page = new Said(200, "text/html; charset=utf-8", "<html><h1>Welcome</h1></html>");
    server.on("server/discover", page).on("initialize", page);
    assertThat(failure().sentence()).contains("text/html");
  }

  @Test
  void server_that_wants_a_token_is_told_apart() {
    server.on("server/discover", new Said(401, "text/plain", "no"));
    assertThat(failure().reason()).isEqualTo(Reason.UNAUTHORIZED);
  }

  @Test
  void token_is_sent_with_every_request() throws ProbeFailed {
    server.stateless(TOOLS).on("tools/list", Said.result("{\"tools\":[]}"));
    ask("s3cret");
    assertThat(server.heard())
        .allSatisfy(h -> assertThat(h.headers()).containsEntry("Authorization", "Bearer s3cret"));
  }

  @Test
  void revision_of_the_future_is_refused_by_name() {
    server.on("initialize", Said.result(WELCOME.replace("2025-06-18", "2099-01-01")));
    assertThat(failure().sentence()).contains("2099-01-01");
  }

  @Test
  void pages_that_go_round_in_a_circle_are_refused() {
    server
        .stateless(TOOLS)
        .on("tools/list", Said.result("{\"tools\":[],\"nextCursor\":\"again\"}"));
    assertThat(failure().sentence()).contains("circle");
  }

  @Test
  void ten_thousand_tools_are_refused() {
    String tools =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "{\"name\":\"t" + i + "\"}")
            .collect(Collectors.joining(",", "{\"tools\":[", "]}"));
    server.stateless(TOOLS).on("tools/list", Said.result(tools));
    assertThat(failure().reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void endless_pages_are_refused() {
    server
        .stateless(TOOLS)
        .on(
            "tools/list",
            (time, request) -> Said.result("{\"tools\":[],\"nextCursor\":\"c" + time + "\"}"));
    assertThat(failure().reason()).isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void deep_schema_is_refused() {
    String deep = "{\"a\":".repeat(200) + "1" + "}".repeat(200);
    server
        .stateless(TOOLS)
        .on(
            "tools/list",
            Said.result("{\"tools\":[{\"name\":\"t\",\"inputSchema\":" + deep + "}]}"));
    assertThat(failure().sentence()).contains("nested");
  }

  @Test
  void very_deep_schema_does_not_exhaust_the_stack() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    server.stateless(TOOLS).on("tools/list", Said.result("{\"tools\":" + deep + "}"));
    assertThat(failure().reason()).isEqualTo(Reason.NOT_MCP);
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    server
        .stateless(TOOLS)
        .on("tools/list", Said.result("{\"tools\":[{\"name\":\"\u00ff\u00fe\"}]}"));
    assertThat(failure().sentence()).contains("UTF-8");
  }

  @Test
  void event_that_is_not_utf8_is_refused() {
    server
        .stateless(TOOLS)
        .on("tools/list", Said.result("{\"tools\":[{\"name\":\"\u00ff\u00fe\"}]}").asEvent());
    assertThat(failure().sentence()).contains("UTF-8");
  }

  @Test
  void member_given_twice_is_refused() {
    server
        .stateless(TOOLS)
        .on("tools/list", Said.result("{\"tools\":[{\"name\":\"a\",\"name\":\"b\"}]}"));
    assertThat(failure().sentence()).contains("twice");
  }

  @Test
  void two_tools_of_one_name_are_refused() {
    server
        .stateless(TOOLS)
        .on("tools/list", Said.result("{\"tools\":[{\"name\":\"a\"},{\"name\":\"a\"}]}"));
    assertThat(failure().sentence()).contains("two entries");
  }

  @Test
  void words_of_the_server_are_shortened_and_tamed() {
    server
        .stateless(TOOLS)
        .on("tools/list", Said.error(200, -32603, "\\u001b[31m" + "evil ".repeat(200)));
    assertThat(failure().sentence()).hasSizeLessThan(400).doesNotContain("\u001b");
  }

  @Test
  void redirect_is_named_and_not_followed() {
    server
        .on("server/discover", new Said(307, "text/plain", ""))
        .sending("Location", "http://127.0.0.1:1/");
    assertThat(failure().sentence()).contains("307").contains("127.0.0.1:1");
  }

  @Test
  void server_without_the_protocol_is_read_by_its_document() throws ProbeFailed {
    server.on(
        "GET /.well-known/mcp/capabilities",
        new Said(
            200,
            "application/json",
            "{\"tools\":[{\"name\":\"a\",\"description\":\"A\",\"inputSchema\":{}}],"
                + "\"resources\":[{\"name\":\"r\"}],\"prompts\":[]}"));
    Discovered found = discover();
    assertThat(found.protocol()).isEqualTo(Discovered.WELL_KNOWN);
    assertThat(found.surface().items()).extracting(SurfaceItem::name).containsExactly("r", "a");
  }

  private McpDouble older() {
    return server
        .on("server/discover", Said.error(400, -32000, "Server not initialized"))
        .on("initialize", Said.result(WELCOME).asEvent())
        .on("notifications/initialized", new Said(202, "text/plain", ""))
        .on("tools/list", Said.result("{\"tools\":[{\"name\":\"old\"}]}"));
  }

  private Discovered discover() throws ProbeFailed {
    return ask(null);
  }

  private Discovered ask(@Nullable String bearer) throws ProbeFailed {
    return outbound.ask(LOOPBACK, new Discovery(server.url(), Transport.STREAMABLE_HTTP, bearer));
  }

  private ProbeFailed failure() {
    return catchThrowableOfType(ProbeFailed.class, this::discover);
  }
}
