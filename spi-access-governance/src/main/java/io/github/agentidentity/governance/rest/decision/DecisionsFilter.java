package io.github.agentidentity.governance.rest.decision;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.Verdict;
import io.github.agentidentity.governance.service.decision.QuestionRules;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the list of decisions is narrowed by. */
public final class DecisionsFilter {

  @Parameter(description = "UUID, name or client id; the UUID also of one that is gone")
  @QueryParam("agent")
  private @Nullable String agent;

  @Parameter(description = "Exactly this action")
  @QueryParam("action")
  private @Nullable String action;

  @Parameter(description = "In any case", schema = @Schema(implementation = Verdict.class))
  @QueryParam("verdict")
  private @Nullable String verdict;

  @Parameter(description = "From this instant on", schema = @Schema(format = "date-time"))
  @QueryParam("from")
  private @Nullable String from;

  @Parameter(description = "Before this instant", schema = @Schema(format = "date-time"))
  @QueryParam("to")
  private @Nullable String to;

  Optional<String> agent() {
    return Optional.ofNullable(agent);
  }

  DecisionStore.Query query(@Nullable AgentId found) {
    FieldErrors errors = new FieldErrors();
    Verdict wanted = errors.parsedIfPresent("verdict", verdict, DecisionsFilter::parseVerdict);
    Instant after = errors.instant("from", from);
    Instant before = errors.instant("to", to);
    if (action != null && !QuestionRules.isText(action)) {
      errors.add("action", "must be text");
    }
    errors.throwIfAny();
    return new DecisionStore.Query(found, action, wanted, after, before);
  }

  private static Verdict parseVerdict(String word) {
    try {
      return Verdict.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be one of " + Arrays.toString(Verdict.values()), e);
    }
  }
}
