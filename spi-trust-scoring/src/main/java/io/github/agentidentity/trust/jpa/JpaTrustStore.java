package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.TrustStore;
import org.hibernate.StatelessSession;
import org.keycloak.models.RealmModel;

/** The rows in the database of Keycloak's own models, in the transaction of the session. */
final class JpaTrustStore implements TrustStore {

  private final StatelessSession db;

  JpaTrustStore(StatelessSession db) {
    this.db = db;
  }

  @Override
  public History history(RealmModel realm) {
    return new JpaTrustHistory(rows(realm));
  }

  @Override
  public States states(RealmModel realm) {
    return new JpaTrustStates(rows(realm));
  }

  @Override
  public Counts counts(RealmModel realm) {
    return new JpaTrustCounts(rows(realm));
  }

  @Override
  public void close() {
    db.close();
  }

  private Rows rows(RealmModel realm) {
    return new Rows(db, realm.getId());
  }
}
