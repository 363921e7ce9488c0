package io.github.agentidentity.governance.rest;

import io.github.agentidentity.agent.web.AdminContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What admins see and decide: {@code /admin/realms/{realm}/agent-governance}. */
@Produces(MediaType.APPLICATION_JSON)
public final class GovernanceResource {

  private final AdminContext context;

  GovernanceResource(AdminContext context) {
    this.context = context;
  }

  AdminContext context() {
    return context;
  }
}
