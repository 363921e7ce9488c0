package io.github.agentidentity.governance.rest.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Kind;
import io.github.agentidentity.governance.ApprovalRequest.Status;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.ApprovalRequests.Standing;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A request as the API shows it.
 *
 * @param handle the id once more, by the name that decisions give it
 */
@Schema(
    requiredProperties = {
      "id",
      "handle",
      "kind",
      "status",
      "agentId",
      "reason",
      "requestedBy",
      "createdAt",
      "endsAt"
    })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestRepresentation(
    String id,
    String handle,
    Kind kind,
    Status status,
    String agentId,
    @Nullable String agentName,
    @JsonUnwrapped SubjectRepresentation subject,
    String reason,
    ActorRepresentation requestedBy,
    @Schema(ref = "Instant") String createdAt,
    @Schema(ref = "Instant") String endsAt,
    @Nullable AnswerRepresentation answer,
    @JsonUnwrapped @Nullable StandingRepresentation standing) {

  /** What is asked for. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record SubjectRepresentation(
      @Nullable String capability,
      @Nullable String action,
      @Nullable ResourceRepresentation resource,
      @Schema(description = "The beginning of the context, as JSON") @Nullable String context,
      @Schema(description = "The policy that wants a person to say") @Nullable String policy) {

    private static final int EXCERPT = 2000;

    static SubjectRepresentation of(Subject subject) {
      return switch (subject) {
        case Subject.ForCapability wanted ->
            new SubjectRepresentation(wanted.capability(), null, null, null, null);
        case Subject.ForAction wanted ->
            new SubjectRepresentation(
                null,
                wanted.action(),
                wanted.resource() == null
                    ? null
                    : new ResourceRepresentation(wanted.resourceType(), wanted.resource()),
                excerpt(wanted.context()),
                wanted.rule());
      };
    }

    private static @Nullable String excerpt(@Nullable String context) {
      return context == null || context.length() <= EXCERPT
          ? context
          : context.substring(0, EXCERPT) + "…";
    }
  }

  /** How the caller stands to it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StandingRepresentation(
      Risk risk,
      @Schema(description = "Neither the requester nor the agent's owner may approve")
          boolean fourEyes,
      @Schema(description = "Whether this caller may answer") boolean mayApprove,
      @Schema(description = "Why this caller may not answer") @Nullable String whyNot) {

    static StandingRepresentation of(Standing standing) {
      return new StandingRepresentation(
          standing.risk(), standing.fourEyes(), standing.whyNot() == null, standing.whyNot());
    }
  }

  /** Shows requests of one realm. */
  public record View(KeycloakSession session, RealmModel realm) {

    /** As an approver sees it. */
    RequestRepresentation of(ApprovalRequest request, Optional<Agent> agent, Standing standing) {
      AnswerRepresentation answer =
          request.answer() == null
              ? null
              : AnswerRepresentation.of(
                  request.answer(), ActorRepresentation.of(request.answer().by(), session, realm));
      return of(request, agent, answer, StandingRepresentation.of(standing));
    }

    /** As whoever asked sees it: who answered stays inside. */
    RequestRepresentation of(ApprovalRequest request, Agent agent) {
      AnswerRepresentation answer =
          request.answer() == null ? null : AnswerRepresentation.of(request.answer(), null);
      return of(request, Optional.of(agent), answer, null);
    }

    private RequestRepresentation of(
        ApprovalRequest request,
        Optional<Agent> agent,
        @Nullable AnswerRepresentation answer,
        @Nullable StandingRepresentation standing) {
      return new RequestRepresentation(
          request.id(),
          request.id(),
          request.kind(),
          request.status(),
          request.agent().value(),
          agent.map(found -> found.name().value()).orElse(null),
          SubjectRepresentation.of(request.subject()),
          request.reason(),
          ActorRepresentation.of(request.requestedBy(), session, realm),
          request.createdAt().toString(),
          request.endsAt().toString(),
          answer,
          standing);
    }
  }
}
