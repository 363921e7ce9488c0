package io.github.agentidentity.agent.web;

import io.github.agentidentity.agent.Page;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters {@code first} and {@code max}. As text, since the server answers 404 for
 * what is no number.
 */
public final class Pages {

  @Parameter(
      description = "How many to leave out",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
  @QueryParam("first")
  private @Nullable String first;

  @Parameter(
      description = "How many to give at most",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              minimum = "0",
              maximum = "" + Page.LARGEST,
              defaultValue = "" + Page.DEFAULT_SIZE))
  @QueryParam("max")
  private @Nullable String max;

  public Page page() {
    return page(first, max);
  }

  public static Page page(@Nullable String first, @Nullable String max) {
    FieldErrors errors = new FieldErrors();
    int from = number("first", first, 0, errors);
    int most = number("max", max, Page.DEFAULT_SIZE, errors);
    if (from < 0) {
      errors.add("first", "must not be negative");
    }
    if (most < 0 || most > Page.LARGEST) {
      errors.add("max", "must be between 0 and " + Page.LARGEST);
    }
    errors.throwIfAny();
    return new Page(from, most);
  }

  private static int number(
      String field, @Nullable String text, int otherwise, FieldErrors errors) {
    if (text == null) {
      return otherwise;
    }
    Integer given =
        errors.parsedIfPresent(
            field,
            text,
            value -> {
              try {
                return Integer.valueOf(value);
              } catch (NumberFormatException e) {
                throw new IllegalArgumentException("must be a whole number", e);
              }
            });
    return given == null ? otherwise : given;
  }
}
