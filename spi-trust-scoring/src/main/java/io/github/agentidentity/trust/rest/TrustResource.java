package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.web.AdminContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What admins see and decide: {@code /admin/realms/{realm}/agent-trust}. */
@Produces(MediaType.APPLICATION_JSON)
public final class TrustResource {

  private final AdminContext context;

  TrustResource(AdminContext context) {
    this.context = context;
  }

  @Path("settings")
  public TrustSettingsResource settings() {
    return new TrustSettingsResource(context);
  }

  /** An agent by id, name or client id; one that is named like another path, by id. */
  @Path("{agent}")
  public AgentTrustResource agent(@PathParam("agent") String agent) {
    return new AgentTrustResource(context, agent);
  }
}
