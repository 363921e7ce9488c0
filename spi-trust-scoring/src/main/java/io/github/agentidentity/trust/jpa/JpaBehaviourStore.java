package io.github.agentidentity.trust.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.trust.BehaviourStore;
import org.hibernate.StatelessSession;
import org.keycloak.models.RealmModel;

/** The rows in the database of Keycloak's own models, in the transaction of the session. */
final class JpaBehaviourStore implements BehaviourStore {

  private final StatelessSession db;

  JpaBehaviourStore(StatelessSession db) {
    this.db = db;
  }

  @Override
  public Learnt learnt(RealmModel realm) {
    return new JpaLearnt(rows(realm));
  }

  @Override
  public Anomalies anomalies(RealmModel realm) {
    return new JpaAnomalies(rows(realm));
  }

  @Override
  public Forests forests(RealmModel realm) {
    return new JpaForests(rows(realm));
  }

  @Override
  public void close() {
    db.close();
  }

  private Rows rows(RealmModel realm) {
    return new Rows(db, realm.getId());
  }
}
