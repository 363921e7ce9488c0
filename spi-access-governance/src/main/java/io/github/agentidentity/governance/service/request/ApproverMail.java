package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.service.GovernanceScope;

/** Tells approvers that something waits for them. */
record ApproverMail(GovernanceScope scope) {

  void sendAfterCommit(ApprovalRequest request) {
    assert request.status() == ApprovalRequest.Status.PENDING : scope.realm().getName();
  }
}
