package io.github.agentidentity.mcp.rest.drift;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.mcp.SurfaceDiff;
import io.github.agentidentity.mcp.SurfaceItem;
import io.github.agentidentity.mcp.TextPiece;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one item of a surface. */
@Schema(requiredProperties = {"change", "kind", "name", "details"})
public record ChangeRepresentation(
    SurfaceDiff.Fate change,
    SurfaceItem.Kind kind,
    String name,
    @Schema(description = "Where it changed; empty for one that was added or removed")
        List<DetailRepresentation> details) {

  public ChangeRepresentation {
    details = List.copyOf(details);
  }

  /** One place in an item. */
  @Schema(requiredProperties = {"path", "words"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record DetailRepresentation(
      @Schema(
              description =
                  "A JSON pointer (RFC 6901); a last - is some element of a list of plain values")
          String path,
      @Schema(type = SchemaType.OBJECT, description = "Any JSON value; absent if nothing was there")
          @Nullable JsonNode before,
      @Schema(type = SchemaType.OBJECT, description = "Any JSON value; absent if nothing is there")
          @Nullable JsonNode after,
      @Schema(description = "What changed in a text, word by word; empty for anything else")
          List<PieceRepresentation> words) {
    public DetailRepresentation {
      words = List.copyOf(words);
    }
  }

  /** A run of words. */
  @Schema(requiredProperties = {"fate", "text"})
  public record PieceRepresentation(TextPiece.Fate fate, String text) {}

  static List<ChangeRepresentation> of(SurfaceDiff diff) {
    return diff.items().stream()
        .map(
            item ->
                new ChangeRepresentation(
                    item.fate(),
                    item.kind(),
                    item.name(),
                    item.details().stream().map(ChangeRepresentation::of).toList()))
        .toList();
  }

  private static DetailRepresentation of(SurfaceDiff.Detail detail) {
    return new DetailRepresentation(
        detail.path(),
        detail.before(),
        detail.after(),
        detail.words().stream()
            .map(piece -> new PieceRepresentation(piece.fate(), piece.text()))
            .toList());
  }
}
