package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Problem;
import io.github.agentidentity.agent.web.ProblemException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Who may give what past the inbox: a capability for which the catalogue requires an approval is
 * given by an approver, and never by the owner of the agent.
 */
record GrantRights(AdminContext context) {

  void require(Collection<String> capabilities, @Nullable AgentOwner owner) {
    for (String name : capabilities) {
      boolean guarded =
          context
              .identity()
              .catalogue()
              .find(name)
              .filter(Capability::approvalRequired)
              .isPresent();
      if (guarded && !mayGive(owner)) {
        throw new ProblemException(
            Problem.of(
                "approval-required",
                "Approval required",
                403,
                "'"
                    + name
                    + "' is given by an approver who is not the agent's owner; ask for it under"
                    + " /realms/"
                    + context.realm().getName()
                    + "/agent-access/requests"));
      }
    }
  }

  private boolean mayGive(@Nullable AgentOwner owner) {
    return context.access().mayApprove() && !context.access().is(owner);
  }
}
