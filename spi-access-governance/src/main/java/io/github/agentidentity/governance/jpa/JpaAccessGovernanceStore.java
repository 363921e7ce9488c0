package io.github.agentidentity.governance.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.governance.AccessGovernanceStore;
import io.github.agentidentity.governance.ApiKeyStore;
import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.DeclarationStore;
import io.github.agentidentity.governance.IncidentStore;
import io.github.agentidentity.governance.PolicyStore;
import io.github.agentidentity.governance.RequestStore;
import org.hibernate.StatelessSession;
import org.keycloak.models.RealmModel;

/** The rows in the database of Keycloak's own models, in the transaction of the session. */
final class JpaAccessGovernanceStore implements AccessGovernanceStore {

  private final StatelessSession db;

  JpaAccessGovernanceStore(StatelessSession db) {
    this.db = db;
  }

  @Override
  public DecisionStore decisions(RealmModel realm) {
    return new JpaDecisions(rows(realm));
  }

  @Override
  public RequestStore requests(RealmModel realm) {
    return new JpaRequests(rows(realm));
  }

  @Override
  public IncidentStore incidents(RealmModel realm) {
    return new JpaIncidents(rows(realm));
  }

  @Override
  public DeclarationStore declarations(RealmModel realm) {
    return new JpaDeclarations(rows(realm));
  }

  @Override
  public PolicyStore policies(RealmModel realm) {
    return new JpaPolicies(rows(realm));
  }

  @Override
  public ApiKeyStore apiKeys(RealmModel realm) {
    return new JpaApiKeys(rows(realm));
  }

  @Override
  public void close() {
    db.close();
  }

  private Rows rows(RealmModel realm) {
    return new Rows(db, realm.getId());
  }
}
