package io.github.agentidentity.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class McpCapabilityTest {

  private static final McpServerName WEATHER = new McpServerName("weather");

  @Test
  void tool_of_a_usual_name_keeps_it() {
    assertThat(McpCapability.of(WEATHER, "get-forecast.v2"))
        .hasToString("mcp:weather:get-forecast.v2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "get*", "get forecast", "wetter_öl", "a\"b", "a\\b"})
  void name_that_no_scope_can_have_is_told_apart_by_its_hash(String tool) {
    assertThat(McpCapability.of(WEATHER, tool).value())
        .matches("mcp:weather:[A-Za-z0-9._:/-]+\\.[0-9a-f]{12}");
  }

  @Test
  void two_tools_never_share_a_capability() {
    String shared = "a".repeat(200);
    assertThat(McpCapability.of(WEATHER, shared + "1"))
        .isNotEqualTo(McpCapability.of(WEATHER, shared + "2"));
    assertThat(McpCapability.of(WEATHER, "a b")).isNotEqualTo(McpCapability.of(WEATHER, "a_b"));
  }

  @Test
  void one_grant_can_cover_every_tool_of_the_server_and_none_of_another() {
    assertThat(McpCapability.all(WEATHER).covers("mcp:weather:get")).isTrue();
    assertThat(McpCapability.all(WEATHER).covers("mcp:weather2:get")).isFalse();
  }
}
