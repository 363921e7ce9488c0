package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.ApprovalRequests.Approver;
import io.github.agentidentity.governance.ApprovalRequests.Standing;
import org.jspecify.annotations.Nullable;

/** Who may answer what: pure rules over what was looked up before. */
final class FourEyes {

  /** The role without which nobody approves anything. */
  static final String APPROVER = "approve-capabilities";

  private FourEyes() {}

  /**
   * What is asked for, as far as it matters for who may answer.
   *
   * @param isAction whether it is one action, not a capability
   * @param approvalRequired what the catalogue says of the capability
   * @param extraRole the role that the realm wants beside the usual one for this risk
   */
  record Matter(boolean isAction, Risk risk, boolean approvalRequired, @Nullable String extraRole) {

    /** Nobody lets an action of its own pass; for a capability the catalogue says. */
    boolean excludesRequester() {
      return isAction || approvalRequired;
    }
  }

  /**
   * How the approver is related to the request.
   *
   * @param isAgent whether it is the service account of an agent
   */
  record Relation(boolean isAgent, boolean isRequester, boolean isOwner) {}

  static Standing judge(Matter matter, Relation relation, Approver approver) {
    return new Standing(
        matter.risk(), matter.excludesRequester(), whyNot(matter, relation, approver));
  }

  private static @Nullable String whyNot(Matter matter, Relation relation, Approver approver) {
    if (relation.isAgent() || approver.actor().kind() != Actor.Kind.USER) {
      return "An agent never answers a request";
    }
    if (!approver.roles().contains(APPROVER)) {
      return "The role " + APPROVER + " is required";
    }
    String extra = matter.extraRole();
    if (extra != null && !approver.roles().contains(extra)) {
      return "The realm wants the role " + extra + " for this risk";
    }
    if (matter.excludesRequester() && relation.isRequester()) {
      return "Somebody else than the requester must answer";
    }
    return matter.approvalRequired() && relation.isOwner()
        ? "Somebody else than the agent's owner must answer"
        : null;
  }
}
