package io.github.agentidentity.governance.rest.request;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.web.FieldErrors;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequests.Query;
import io.github.agentidentity.governance.service.GovernanceScope;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The filters of the list of requests and of its count. */
public final class RequestFilter {

  /** What no agent has. */
  private static final AgentId NOBODY = new AgentId("-");

  @Parameter(
      description = "In any case",
      schema = @Schema(implementation = ApprovalRequest.Status.class))
  @QueryParam("status")
  private @Nullable String status;

  @Parameter(description = "An agent by id, name or client id")
  @QueryParam("agent")
  private @Nullable String agent;

  @Parameter(
      description = "In any case",
      schema = @Schema(implementation = ApprovalRequest.Kind.class))
  @QueryParam("kind")
  private @Nullable String kind;

  Query query(GovernanceScope scope) {
    FieldErrors errors = new FieldErrors();
    var wantedStatus =
        errors.parsedIfPresent("status", status, word -> parse(ApprovalRequest.Status.class, word));
    var wantedKind =
        errors.parsedIfPresent("kind", kind, word -> parse(ApprovalRequest.Kind.class, word));
    errors.throwIfAny();
    // An agent that does not exist has asked for nothing.
    AgentId wantedAgent =
        Optional.ofNullable(agent)
            .map(
                words ->
                    scope
                        .agents()
                        .find(scope.realm(), words)
                        .map(found -> found.id())
                        .orElse(NOBODY))
            .orElse(null);
    return new Query(wantedStatus, wantedAgent, wantedKind);
  }

  private static <E extends Enum<E>> E parse(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> value.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be one of " + Arrays.toString(type.getEnumConstants())));
  }
}
