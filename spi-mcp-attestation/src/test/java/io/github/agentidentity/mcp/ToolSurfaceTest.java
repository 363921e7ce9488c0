package io.github.agentidentity.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.mcp.SurfaceItem.Kind;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolSurfaceTest {

  private static final SurfaceItem ADD = tool("{\"name\":\"add\",\"description\":\"Adds\"}");
  private static final SurfaceItem SUB = tool("{\"name\":\"sub\",\"inputSchema\":{\"a\":1}}");

  @Test
  void digest_is_that_of_the_documented_document() {
    String document =
        "{\"prompts\":[],\"resourceTemplates\":[],"
            + "\"resources\":[{\"name\":\"n\",\"uri\":\"demo://1\"}],"
            + "\"tools\":[{\"description\":\"Adds\",\"name\":\"add\"}]}";
    SurfaceItem resource = item(Kind.RESOURCE, "{\"uri\":\"demo://1\",\"name\":\"n\"}");
    assertThat(ToolSurface.of(List.of(ADD, resource)).digest())
        .isEqualTo(SurfaceDigest.of(document));
  }

  @Test
  void order_of_the_list_does_not_matter() {
    assertThat(ToolSurface.of(List.of(SUB, ADD))).isEqualTo(ToolSurface.of(List.of(ADD, SUB)));
  }

  @Test
  void order_and_spelling_of_members_do_not_matter() {
    assertThat(tool("{ \"description\": \"Add\\u0073\", \"name\": \"add\" }")).isEqualTo(ADD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"add\",\"description\":\"Adds.\"}",
        "{\"name\":\"add\"}",
        "{\"name\":\"add\",\"description\":\"Adds\",\"inputSchema\":{}}",
        "{\"name\":\"add\",\"description\":\"Adds\",\"unheardOf\":null}",
        "{\"name\":\"Add\",\"description\":\"Adds\"}",
      })
  void whatever_is_said_otherwise_is_another_surface(String changed) {
    assertThat(ToolSurface.of(List.of(tool(changed))).digest())
        .isNotEqualTo(ToolSurface.of(List.of(ADD)).digest());
  }

  @Test
  void two_of_one_name_are_refused() {
    SurfaceItem other = tool("{\"name\":\"add\",\"description\":\"Deletes\"}");
    assertThatThrownBy(() -> ToolSurface.of(List.of(ADD, other)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'add'");
  }

  @Test
  void one_name_may_stand_for_two_kinds() {
    SurfaceItem prompt = item(Kind.PROMPT, "{\"name\":\"add\"}");
    assertThat(ToolSurface.of(List.of(ADD, prompt)).of(Kind.TOOL)).containsExactly(ADD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"add\"",
        "null",
        "{\"name\":7}",
        "{\"name\":\"\"}",
        "{\"name\":\"a\\u0000b\"}"
      })
  void entry_without_a_usable_name_is_refused(String entry) {
    assertThatThrownBy(() -> SurfaceItem.of(Kind.TOOL, tree(entry)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thousand_tools_are_hashed_by_under_twenty_milliseconds_of_a_core() {
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    List<JsonNode> entries = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      entries.add(tree(typicalTool(i)));
    }
    List<Duration> runs = new ArrayList<>();
    for (int run = 0; run < 40; run++) {
      long start = thread.getCurrentThreadCpuTime();
      ToolSurface.of(entries.stream().map(entry -> SurfaceItem.of(Kind.TOOL, entry)).toList());
      runs.add(Duration.ofNanos(thread.getCurrentThreadCpuTime() - start));
    }
    assertThat(Collections.min(runs)).isLessThan(Duration.ofMillis(20));
  }

  private static String typicalTool(int i) {
    return "{\"name\":\"tool-"
        + i
        + "\",\"description\":\""
        + "What this tool does, at some length. ".repeat(5)
        + "\",\"inputSchema\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"number\","
        + "\"maximum\":4.5},\"b\":{\"type\":\"string\",\"enum\":[\"x\",\"y\"]}},\"required\":[\"a\"]}}";
  }

  private static SurfaceItem tool(String json) {
    return item(Kind.TOOL, json);
  }

  private static SurfaceItem item(Kind kind, String json) {
    return SurfaceItem.of(kind, tree(json));
  }

  private static JsonNode tree(String json) {
    try {
      return Json.tree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
