package io.github.agentidentity.agent.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as our endpoints tell it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@Schema(
    description = "An error in the sense of RFC 9457",
    requiredProperties = {"type", "title", "status", "detail", "errorMessage"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, List<FieldError> errors) {

  private static final String TYPES = "urn:agent-identity:problem:";

  public Problem {
    errors = List.copyOf(errors);
  }

  /** Keycloak's admin console and admin clients read this member, not {@code detail}. */
  @JsonProperty("errorMessage")
  public String errorMessage() {
    return detail;
  }

  /** What is wrong with one member of the request. */
  @Schema(requiredProperties = {"field", "errorMessage"})
  public record FieldError(String field, String errorMessage) {}

  public static Problem of(String slug, String title, int status, String detail) {
    return new Problem(TYPES + slug, title, status, detail, List.of());
  }

  public static Problem invalid(List<FieldError> errors) {
    return invalid("invalid-request", "Invalid request", errors);
  }

  /** As {@link #invalid(List)}, for what a program can offer help with. */
  public static Problem invalid(String slug, String title, List<FieldError> errors) {
    FieldError first = errors.getFirst();
    return new Problem(
        TYPES + slug, title, 400, first.field() + ": " + first.errorMessage(), errors);
  }

  /** The word that ends the type: bounded, so fit for a metric. */
  public String slug() {
    return type.substring(type.lastIndexOf(':') + 1);
  }
}
