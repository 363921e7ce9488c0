package io.github.agentidentity.mcp.rest.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.agentidentity.agent.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The names of servers are read from what clients keep, and nothing that could be a secret. */
class ClientConfigurationTest {

  @Test
  void servers_of_claude_are_found_by_name_or_address() throws JsonProcessingException {
    assertThat(
            names(
                "{\"mcpServers\":{\"files\":{\"command\":\"npx\"},"
                    + "\"web\":{\"url\":\"https://mcp.example.com/mcp\"}}}"))
        .containsExactly("files", "https://mcp.example.com/mcp");
  }

  @Test
  void servers_of_other_clients_are_found() throws JsonProcessingException {
    assertThat(names("{\"servers\":{\"a\":{}}}")).containsExactly("a");
    assertThat(names("{\"mcp\":{\"servers\":{\"b\":{}}}}")).containsExactly("b");
    assertThat(names("{\"mcpServers\":{\"c\":{\"serverUrl\":\"https://c.example.com\"}}}"))
        .containsExactly("https://c.example.com");
  }

  @Test
  void secrets_in_addresses_are_left_out() throws JsonProcessingException {
    assertThat(
            names("{\"mcpServers\":{\"x\":{\"url\":\"https://me:pw@h.example.com/m?key=1#f\"}}}"))
        .containsExactly("https://h.example.com/m");
  }

  @Test
  void anything_else_is_no_configuration() throws JsonProcessingException {
    for (String text : List.of("{}", "[]", "1", "{\"mcpServers\":[1]}", "{\"servers\":\"x\"}")) {
      assertThat(names(text)).isEmpty();
    }
  }

  private static List<String> names(String text) throws JsonProcessingException {
    return ClientConfiguration.servers(Json.tree(text), "claude_config").stream()
        .map(DetectionRequest::told)
        .map(told -> told.name())
        .toList();
  }
}
