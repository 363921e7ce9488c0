package io.github.agentidentity.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.mcp.SurfaceDiff.Detail;
import io.github.agentidentity.mcp.SurfaceDiff.Fate;
import io.github.agentidentity.mcp.SurfaceItem.Kind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A person must see at a glance what became of a surface. */
class SurfaceDiffTest {

  @Test
  void a_surface_does_not_differ_from_itself() {
    ToolSurface surface = surface(tool("{\"name\":\"a\",\"x\":1}"));
    assertThat(SurfaceDiff.between(surface, surface).isEmpty()).isTrue();
  }

  @Test
  void tools_that_came_and_went_are_named() {
    SurfaceDiff diff =
        SurfaceDiff.between(
            surface(tool("{\"name\":\"old\"}")), surface(tool("{\"name\":\"new\"}")));
    assertThat(diff.items())
        .extracting(SurfaceDiff.ItemChange::fate, SurfaceDiff.ItemChange::name)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Fate.ADDED, "new"),
            org.assertj.core.groups.Tuple.tuple(Fate.REMOVED, "old"));
  }

  @Test
  void a_changed_description_is_shown_word_by_word() {
    Detail detail =
        onlyDetail(
            "{\"name\":\"a\",\"description\":\"Reads a file\"}",
            "{\"name\":\"a\",\"description\":\"Reads a file and mails it\"}");
    assertThat(detail.path()).isEqualTo("/description");
    assertThat(detail.words())
        .containsExactly(
            new TextPiece(TextPiece.Fate.SAME, "Reads a file"),
            new TextPiece(TextPiece.Fate.INSERTED, " and mails it"));
  }

  @Test
  void a_changed_schema_is_shown_by_its_path() {
    Detail detail =
        onlyDetail(
            "{\"name\":\"a\",\"inputSchema\":{\"properties\":{\"a/b~c\":{\"type\":\"string\"}}}}",
            "{\"name\":\"a\",\"inputSchema\":{\"properties\":{\"a/b~c\":{\"type\":\"number\"}}}}");
    assertThat(detail.path()).isEqualTo("/inputSchema/properties/a~1b~0c/type");
    assertThat(detail.before()).isEqualTo(json("\"string\""));
    assertThat(detail.after()).isEqualTo(json("\"number\""));
  }

  @Test
  void a_member_that_came_has_nothing_before() {
    Detail detail = onlyDetail("{\"name\":\"a\"}", "{\"name\":\"a\",\"title\":\"A\"}");
    assertThat(detail.path()).isEqualTo("/title");
    assertThat(detail.before()).isNull();
  }

  @Test
  void a_list_of_words_is_read_as_a_set() {
    Detail detail =
        onlyDetail(
            "{\"name\":\"a\",\"required\":[\"path\",\"mode\"]}",
            "{\"name\":\"a\",\"required\":[\"path\"]}");
    assertThat(detail.path()).isEqualTo("/required/-");
    assertThat(detail.before()).isEqualTo(json("\"mode\""));
    assertThat(detail.after()).isNull();
  }

  @Test
  void a_list_in_another_order_has_changed_too() {
    Detail detail =
        onlyDetail("{\"name\":\"a\",\"required\":[1,2]}", "{\"name\":\"a\",\"required\":[2,1]}");
    assertThat(detail.path()).isEqualTo("/required");
  }

  @Test
  void a_resource_and_a_tool_of_one_name_are_two_items() {
    ToolSurface both =
        ToolSurface.of(
            List.of(
                tool("{\"name\":\"a\"}"),
                SurfaceItem.of(Kind.PROMPT, json("{\"name\":\"a\",\"x\":1}"))));
    assertThat(SurfaceDiff.between(surface(tool("{\"name\":\"a\"}")), both).items())
        .singleElement()
        .satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.PROMPT));
  }

  @Test
  void texts_too_long_to_compare_are_shown_whole() {
    String before = "word ".repeat(3_000);
    List<TextPiece> pieces = TextPiece.between(before, before + "more");
    assertThat(pieces)
        .extracting(TextPiece::fate)
        .containsExactly(TextPiece.Fate.DELETED, TextPiece.Fate.INSERTED);
  }

  @Test
  void an_item_that_changed_everywhere_is_one_difference() {
    StringBuilder before = new StringBuilder("{\"name\":\"a\"");
    StringBuilder after = new StringBuilder(before);
    for (int i = 0; i < 300; i++) {
      before.append(",\"m").append(i).append("\":1");
      after.append(",\"m").append(i).append("\":2");
    }
    assertThat(onlyDetail(before + "}", after + "}").path()).isEmpty();
  }

  private static Detail onlyDetail(String before, String after) {
    List<SurfaceDiff.ItemChange> items =
        SurfaceDiff.between(surface(tool(before)), surface(tool(after))).items();
    assertThat(items).hasSize(1);
    assertThat(items.getFirst().details()).hasSize(1);
    return items.getFirst().details().getFirst();
  }

  private static ToolSurface surface(SurfaceItem... items) {
    return ToolSurface.of(Arrays.asList(items));
  }

  private static SurfaceItem tool(String body) {
    return SurfaceItem.of(Kind.TOOL, json(body));
  }

  private static JsonNode json(String text) {
    try {
      return Json.tree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
