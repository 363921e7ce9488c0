package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.ApprovalRequests;
import io.github.agentidentity.governance.Fingerprint;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Instant;

/** Whether a person has said yes to what a policy wants a person for. */
record Approvals(GovernanceScope scope) {

  /** To exactly this action. */
  boolean isApproved(Agent agent, Purpose.Action action) {
    return requests().isApproved(agent.id(), Fingerprint.of(agent.id(), action));
  }

  /** To the capability of a token: by a request that the agent made, and that was approved. */
  boolean isApproved(Agent agent, String capability) {
    Instant now = scope.now();
    var query =
        new ApprovalRequests.Query(
            ApprovalRequest.Status.APPROVED, agent.id(), ApprovalRequest.Kind.CAPABILITY);
    return requests().list(query, new Page(0, Page.LARGEST)).stream()
        .filter(request -> isFor(request, capability))
        .anyMatch(request -> isGood(request, now));
  }

  private static boolean isFor(ApprovalRequest request, String capability) {
    return request.subject() instanceof Subject.ForCapability wanted
        && wanted.capability().equals(capability);
  }

  private static boolean isGood(ApprovalRequest request, Instant now) {
    return request.answer() != null
        && (request.answer().goodUntil() == null || now.isBefore(request.answer().goodUntil()));
  }

  private ApprovalRequests requests() {
    return scope.governance().requests(scope.realm());
  }
}
