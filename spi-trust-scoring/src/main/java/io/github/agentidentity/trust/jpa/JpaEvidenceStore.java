package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.EvidenceStore;
import org.hibernate.StatelessSession;
import org.keycloak.models.RealmModel;

/** The rows in the database of Keycloak's own models, in the transaction of the session. */
final class JpaEvidenceStore implements EvidenceStore {

  private final StatelessSession db;

  JpaEvidenceStore(StatelessSession db) {
    this.db = db;
  }

  @Override
  public Documents documents(RealmModel realm) {
    return new JpaEvidenceDocuments(new Rows(db, realm.getId()));
  }

  @Override
  public Endorsements endorsements(RealmModel realm) {
    return new JpaEndorsements(new Rows(db, realm.getId()));
  }

  @Override
  public void close() {
    db.close();
  }
}
