package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.DriftPolicy;
import io.github.agentidentity.mcp.DriftPolicyStore;
import io.github.agentidentity.mcp.McpServerId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record JpaDriftPolicies(Rows rows) implements DriftPolicyStore {

  @Override
  public Optional<DriftPolicy> find(McpServerId server) {
    return rows.one(
        rows.query(
                "select p.policy from McpDriftPolicyEntity p"
                    + " where p.realmId = :realm and p.serverId = :server",
                DriftPolicy.class)
            .setParameter("server", server.value()));
  }

  @Override
  public void put(McpServerId server, @Nullable DriftPolicy policy) {
    rows.statement(
            "delete from McpDriftPolicyEntity p"
                + " where p.realmId = :realm and p.serverId = :server")
        .setParameter("server", server.value())
        .executeUpdate();
    if (policy != null) {
      rows.insert(
          new DriftPolicyEntity(rows.realmId(), server.value(), policy),
          "A policy was set for the server just now");
    }
  }
}
