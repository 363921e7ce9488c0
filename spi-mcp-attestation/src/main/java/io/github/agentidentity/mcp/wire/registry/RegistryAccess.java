package io.github.agentidentity.mcp.wire.registry;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.RateLimiter;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.mcp.service.McpScope;
import io.github.agentidentity.mcp.service.registry.Registry;
import io.github.agentidentity.mcp.service.registry.Registry.Readers;
import io.micrometer.core.instrument.Metrics;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Who may read the registry, and from where. */
record RegistryAccess(KeycloakSession session, RateLimiter limiter) {

  void check() {
    RealmModel realm = session.getContext().getRealm();
    new Problems(realm)
        .answering(
            () -> {
              limit();
              SelfServiceContext caller = SelfServiceContext.of(session);
              Readers readers = Registry.ACCESS.in(realm);
              if (readers == Readers.BEARER && caller.bearer().isEmpty()) {
                throw Problems.unauthorized("An access token of this realm is required");
              }
              if (readers == Readers.NONE) {
                throw new AgentException.NotFound("registry", realm.getName());
              }
              return realm;
            });
    Metrics.counter("agent_identity_mcp_registry_reads", "realm", realm.getName()).increment();
  }

  private void limit() {
    limiter
        .secondsToWait(session.getContext().getConnection().getRemoteAddr())
        .ifPresent(
            seconds -> {
              throw Problems.tooMany(seconds);
            });
  }

  Registry registry() {
    return new Registry(new McpScope(session, session.getContext().getRealm()));
  }

  /** Editors in a browser read it too; nothing here depends on who asks by cookie. */
  Response.ResponseBuilder open(Response.ResponseBuilder response) {
    return response.header("Access-Control-Allow-Origin", "*").header("Cache-Control", "no-cache");
  }
}
