package io.github.agentidentity.governance.rest.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.governance.PolicyRehearsal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a draft would have changed. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyRehearsalRepresentation(
    @Schema(format = "date-time") String from,
    @Schema(format = "date-time") String to,
    @Schema(description = "Decisions that were decided again") long examined,
    @Schema(
            description =
                "Decisions left out since a policy reads their context, which was too large to be"
                    + " kept")
        long skippedContextNotKept,
    @Schema(description = "Decisions left out since their agent is gone") long skippedAgentGone,
    @Schema(description = "Whether there were more than are decided again in one go")
        boolean truncated,
    @Schema(format = "date-time") @Nullable String examinedUntil,
    @Schema(description = "The most frequent first, at most 1,000") List<Change> changes,
    @Schema(description = "How many changes there are beside those listed") long moreChanges,
    List<AgentTotal> agents) {

  /** Decisions about the same thing that would change in the same way. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      String agent,
      String agentName,
      String action,
      @Nullable String resource,
      @Schema(description = WORDS) String was,
      @Schema(description = WORDS) String wouldBe,
      long count,
      @Schema(format = "date-time") String lastAt) {

    private static final String WORDS =
        "allow, allow_alert, block, require_approval, suspend, refused, refused_alert";
  }

  /** How much would change for one agent. */
  public record AgentTotal(String agent, String agentName, long changed) {}

  static PolicyRehearsalRepresentation of(PolicyRehearsal rehearsal) {
    return new PolicyRehearsalRepresentation(
        rehearsal.from().toString(),
        rehearsal.to().toString(),
        rehearsal.examined(),
        rehearsal.skippedContextNotKept(),
        rehearsal.skippedAgentGone(),
        rehearsal.truncated(),
        rehearsal.examinedUntil() == null ? null : rehearsal.examinedUntil().toString(),
        rehearsal.changes().stream().map(PolicyRehearsalRepresentation::change).toList(),
        rehearsal.moreChanges(),
        rehearsal.agents().stream()
            .map(total -> new AgentTotal(total.agent().value(), total.agentName(), total.changed()))
            .toList());
  }

  private static Change change(PolicyRehearsal.Change change) {
    return new Change(
        change.agent().value(),
        change.agentName(),
        change.action(),
        change.resource(),
        change.was(),
        change.wouldBe(),
        change.count(),
        change.lastAt().toString());
  }
}
