package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOperations.NewGrant;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Answer;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.ApprovalRequests.Terms;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.GovernanceSettings;
import java.time.Duration;
import java.time.Instant;

/** What a yes brings about. */
record Approval(GovernanceScope scope) {

  /** A grant, from this transaction on. */
  Answer ofCapability(
      ApprovalRequest request, Subject.ForCapability subject, Terms terms, Actor by) {
    Agent agent =
        scope
            .agents()
            .find(scope.realm(), request.agent().value())
            .orElseThrow(() -> new AgentException.NotFound("agent", request.agent().value()));
    Instant now = scope.now();
    Instant end = terms.expiresIn() == null ? null : now.plus(terms.expiresIn());
    scope
        .agents()
        .grant(
            scope.realm(),
            agent,
            new NewGrant(subject.capability(), end, terms.constraints(), request.reason()),
            by);
    return new Answer(by, now, terms.comment(), end, terms.constraints());
  }

  /** Exactly this action may pass for a while. */
  Answer ofAction(Terms terms, Actor by) {
    if (terms.constraints() != null) {
      throw new AgentException.Invalid(
          "constraints", "narrow a capability only: an action is approved exactly as it is");
    }
    Duration life =
        terms.expiresIn() == null
            ? GovernanceSettings.APPROVAL_TTL.in(scope.realm())
            : terms.expiresIn();
    Instant now = scope.now();
    return new Answer(by, now, terms.comment(), now.plus(life), null);
  }
}
