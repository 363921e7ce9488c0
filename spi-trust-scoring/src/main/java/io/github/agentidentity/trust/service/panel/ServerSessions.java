package io.github.agentidentity.trust.service.panel;

import io.github.agentidentity.trust.TrustFactor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Sessions of the server, whose transactions are always rolled back. */
record ServerSessions(KeycloakSessionFactory factory) implements Sessions {

  @Override
  public void open(String realmId, BiConsumer<RealmModel, Function<String, TrustFactor>> work) {
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session -> {
          session.getTransactionManager().setRollbackOnly();
          RealmModel realm = session.realms().getRealm(realmId);
          if (realm != null) {
            session.getContext().setRealm(realm);
            work.accept(realm, id -> session.getProvider(TrustFactor.class, id));
          }
        });
  }
}
