package io.github.agentidentity.trust.rest.community;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.Endorsement;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an owner thinks of an agent of somebody else. */
@Schema(requiredProperties = {"id", "kind", "rating", "author", "at"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EndorsementRepresentation(
    String id,
    @Schema(enumeration = {"endorsement", "feedback"}) String kind,
    @Schema(description = "Between 0 and 1") double rating,
    @Nullable String comment,
    AuthorRepresentation author,
    @Schema(description = "The agent that said it, if no person did") @Nullable String through,
    @Schema(ref = "Instant") String at) {

  /** Who answers for it. */
  @Schema(requiredProperties = {"kind", "id"})
  public record AuthorRepresentation(
      @Schema(enumeration = {"user", "group"}) String kind, String id) {}

  static EndorsementRepresentation of(Endorsement said) {
    AgentId through = said.through();
    return new EndorsementRepresentation(
        said.id(),
        said.words().kind().name().toLowerCase(Locale.ROOT),
        said.words().rating(),
        said.words().comment(),
        new AuthorRepresentation(
            said.author().kind().name().toLowerCase(Locale.ROOT), said.author().id()),
        through == null ? null : through.value(),
        said.words().at().toString());
  }
}
