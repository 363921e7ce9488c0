package io.github.agentidentity.mcp.service.drift;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AlertRaised;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.mcp.DriftPolicy;
import io.github.agentidentity.mcp.McpEvent;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.McpServers;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import io.micrometer.core.instrument.Metrics;
import java.util.Locale;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** Does what is ruled for it when a server begins to show something else than was approved. */
public final class DriftWatch {

  private static final String KIND = "mcp_surface_drift";

  private DriftWatch() {}

  /** Begins to follow. */
  public static void over(KeycloakSessionFactory factory) {
    factory.register(DriftWatch::follow);
  }

  private static void follow(ProviderEvent event) {
    if (event instanceof McpEvent.SurfaceDrifted drifted) {
      KeycloakSession session = drifted.origin().session();
      RealmModel realm = session.realms().getRealm(drifted.origin().realmId());
      if (realm != null) {
        followDrift(new EvidenceScope(session, realm), drifted.server());
      }
    }
  }

  private static void followDrift(EvidenceScope scope, McpServer server) {
    SurfaceDrift drift = new SurfaceDrift(scope);
    DriftPolicy policy = drift.policy(server);
    String changes =
        DriftSummary.of(drift.between(server, server.pin().pinned(), server.pin().observed()));
    count(scope.realm().getName(), policy);
    scope.publish(
        new AlertRaised(
            scope.origin(Actor.SYSTEM),
            null,
            KIND,
            KIND + ":" + server.id(),
            new AlertRaised.Words(
                Risk.HIGH,
                "The MCP server " + server.name() + " shows something that nobody approved",
                changes + ". " + consequence(policy))));
    if (policy == DriftPolicy.QUARANTINE && server.status() == McpServerStatus.ACTIVE) {
      scope
          .servers()
          .quarantine(
              scope.realm(),
              server,
              new McpServers.Step(Actor.SYSTEM, "The surface changed: " + changes));
    }
  }

  private static String consequence(DriftPolicy policy) {
    return switch (policy) {
      case ALERT -> "Tokens are issued as before.";
      case REDUCE -> "Tokens are cut to the tools that are as they were.";
      case QUARANTINE -> "The server is cut off.";
    };
  }

  private static void count(String realm, DriftPolicy policy) {
    Metrics.counter(
            "agent_identity_mcp_drifts",
            "realm",
            realm,
            "policy",
            policy.name().toLowerCase(Locale.ROOT))
        .increment();
  }
}
