package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.AccessGovernanceStore;
import io.github.agentidentity.governance.Policy;
import io.github.agentidentity.governance.PolicyDefinition;
import io.github.agentidentity.governance.PolicyEffect;
import io.github.agentidentity.governance.PolicyScope;
import io.github.agentidentity.governance.PolicyStore;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;

/** The realm's policies to look at; they are written with the admin API. */
public final class PoliciesResource {

  private final AimContext context;

  PoliciesResource(AimContext context) {
    this.context = context;
  }

  @GET
  public Response list(@Context UriInfo uri) {
    return context.answering(
        "policies_list",
        () -> {
          new AgentAccess(context).requireViewer();
          Paging paging = Paging.of(uri.getQueryParameters());
          List<Members> policies =
              store().list(null, paging.page()).stream().map(PoliciesResource::members).toList();
          return paging
              .describe(new Members().put("policies", policies), store().count())
              .answer(200);
        });
  }

  @GET
  @Path("{id}")
  public Response get(@PathParam("id") String id) {
    return context.answering(
        "policy_get",
        () -> {
          new AgentAccess(context).requireViewer();
          Policy policy =
              store().find(id).orElseThrow(() -> ForeignError.notFound("Security policy"));
          return members(policy).answer(200);
        });
  }

  private PolicyStore store() {
    return context.session().getProvider(AccessGovernanceStore.class).policies(context.realm());
  }

  private static Members members(Policy policy) {
    PolicyDefinition definition = policy.definition();
    boolean all = definition.scope().equals(PolicyScope.ALL);
    return new Members()
        .put("id", policy.id())
        .put("name", definition.name())
        .put("description", definition.description())
        .both("policy_type", definition.type().name().toLowerCase(Locale.ROOT))
        .both("enforcement_action", action(definition.effect()))
        .both("severity_threshold", severity(definition.severity()))
        .both("applies_to", all ? "all" : "scoped")
        .both("is_enabled", definition.enabled())
        .put("priority", definition.order())
        .put("rules", new Members().put("condition", definition.condition()))
        .both("created_at", policy.createdAt())
        .both("updated_at", policy.updatedAt());
  }

  /** AIM's words where it has one. */
  private static String action(PolicyEffect effect) {
    return switch (effect) {
      case ALLOW -> "allow";
      case ALERT -> "alert_only";
      case BLOCK -> "block_and_alert";
      case REQUIRE_APPROVAL -> "require_approval";
      case SUSPEND -> "suspend";
    };
  }

  private static String severity(Risk risk) {
    return risk.name().toLowerCase(Locale.ROOT);
  }
}
