package io.github.agentidentity.agent.sweep;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** One realm that has its turn. Everything happens in short transactions of their own. */
public final class SweptRealm {

  /** A part of the work, in one transaction: how many rows it took on. */
  @FunctionalInterface
  public interface Batch {

    int sweep(KeycloakSession session, RealmModel realm);
  }

  private final KeycloakSessionFactory factory;
  private final String id;

  SweptRealm(KeycloakSessionFactory factory, String id) {
    this.factory = factory;
    this.id = id;
  }

  /** Does the batch once: what it returned, or 0 if the realm is gone by now. */
  public int once(Batch batch) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session -> {
          RealmModel realm = session.realms().getRealm(id);
          if (realm == null) {
            return 0;
          }
          session.getContext().setRealm(realm);
          return batch.sweep(session, realm);
        });
  }

  /** Does the batch until it takes on fewer rows than {@code size}. */
  public void repeat(int size, Batch batch) {
    int taken = size;
    while (taken >= size) {
      taken = once(batch);
    }
  }
}
