package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.AttestationStore;
import io.github.agentidentity.mcp.ConnectionStore;
import io.github.agentidentity.mcp.DriftPolicyStore;
import io.github.agentidentity.mcp.McpEvidenceStore;
import org.hibernate.StatelessSession;
import org.keycloak.models.RealmModel;

record JpaMcpEvidenceStore(StatelessSession db) implements McpEvidenceStore {

  @Override
  public AttestationStore attestations(RealmModel realm) {
    return new JpaAttestations(rows(realm));
  }

  @Override
  public ConnectionStore connections(RealmModel realm) {
    return new JpaConnections(rows(realm));
  }

  @Override
  public DriftPolicyStore driftPolicies(RealmModel realm) {
    return new JpaDriftPolicies(rows(realm));
  }

  private Rows rows(RealmModel realm) {
    return new Rows(db, realm.getId());
  }

  @Override
  public void close() {
    db.close();
  }
}
