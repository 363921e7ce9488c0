package io.github.agentidentity.trust.rest.community;

import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.trust.Endorsement.Kind;
import io.github.agentidentity.trust.Endorsement.Words;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to say of an agent. */
@Schema(additionalProperties = Schema.False.class, requiredProperties = "kind")
public record EndorsementRequest(
    @Schema(enumeration = {"endorsement", "feedback"}) @Nullable String kind,
    @Schema(
            minimum = "0",
            maximum = "1",
            description = "How good it was, for feedback; an endorsement has none")
        @Nullable Double rating,
    @Schema(maxLength = 1000) @Nullable String comment) {

  Words validated(Instant now) {
    FieldErrors errors = new FieldErrors();
    Kind wanted = errors.parsed("kind", kind, EndorsementRequest::kind);
    boolean endorses = wanted == Kind.ENDORSEMENT;
    double given = rating == null ? Double.NaN : rating;
    if (endorses && rating != null) {
      errors.add("rating", "is for feedback");
    }
    if (wanted == Kind.FEEDBACK && !(given >= 0 && given <= 1)) {
      errors.add("rating", "must be a number between 0 and 1");
    }
    errors.text("comment", comment, 1000);
    errors.throwIfAny();
    return new Words(Objects.requireNonNull(wanted), endorses ? 1 : given, comment, now);
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "endorsement" -> Kind.ENDORSEMENT;
      case "feedback" -> Kind.FEEDBACK;
      default -> throw new IllegalArgumentException("must be endorsement or feedback");
    };
  }
}
