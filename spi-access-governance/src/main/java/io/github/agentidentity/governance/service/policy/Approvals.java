package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.ApprovalRequests;
import io.github.agentidentity.governance.Fingerprint;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a person has said yes to what a policy wants a person for. */
record Approvals(GovernanceScope scope) {

  /** To exactly this action. */
  boolean isApproved(Agent agent, Purpose.Action action) {
    return requests().isApproved(agent.id(), Fingerprint.of(agent.id(), action));
  }

  /**
   * To a token: to the capability as an action without a context, on the resource of the token or
   * on any; or to a request for the capability.
   */
  boolean isApproved(Agent agent, String capability, @Nullable Resource resource) {
    return isApproved(agent, new Purpose.Action(capability, null, Map.of()))
        || (resource != null
            && isApproved(agent, new Purpose.Action(capability, resource, Map.of())))
        || isRequested(agent, capability);
  }

  private boolean isRequested(Agent agent, String capability) {
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
