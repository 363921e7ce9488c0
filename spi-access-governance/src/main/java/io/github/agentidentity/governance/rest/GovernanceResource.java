package io.github.agentidentity.governance.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.governance.rest.apikey.ApiKeysResource;
import io.github.agentidentity.governance.rest.decision.DecisionsResource;
import io.github.agentidentity.governance.rest.incident.AlertsResource;
import io.github.agentidentity.governance.rest.incident.ViolationsResource;
import io.github.agentidentity.governance.rest.policy.AgentPolicyResource;
import io.github.agentidentity.governance.rest.policy.PoliciesResource;
import io.github.agentidentity.governance.rest.request.RequestsResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What admins see and decide: {@code /admin/realms/{realm}/agent-governance}. */
@Produces(MediaType.APPLICATION_JSON)
public final class GovernanceResource {

  private final AdminContext context;

  GovernanceResource(AdminContext context) {
    this.context = context;
  }

  @Path("decisions")
  public DecisionsResource decisions() {
    return new DecisionsResource(context);
  }

  @Path("requests")
  public RequestsResource requests() {
    return new RequestsResource(context);
  }

  @Path("violations")
  public ViolationsResource violations() {
    return new ViolationsResource(context);
  }

  @Path("agents/{id}/api-keys")
  public ApiKeysResource apiKeys(@PathParam("id") String agent) {
    return new ApiKeysResource(context, agent);
  }

  @Path("alerts")
  public AlertsResource alerts() {
    return new AlertsResource(context);
  }

  @Path("policies")
  public PoliciesResource policies() {
    return new PoliciesResource(context);
  }

  @Path("agents/{agent}/policy")
  public AgentPolicyResource agentPolicy(@PathParam("agent") String agent) {
    return new AgentPolicyResource(context, agent);
  }
}
