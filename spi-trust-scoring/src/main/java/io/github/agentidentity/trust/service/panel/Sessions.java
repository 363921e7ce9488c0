package io.github.agentidentity.trust.service.panel;

import io.github.agentidentity.trust.TrustFactor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.keycloak.models.RealmModel;

/** Where factors come from: a session in which nothing that they write stays. */
interface Sessions {

  /** Opens a session, does the work with its realm and its factors, and closes it. */
  void open(String realmId, BiConsumer<RealmModel, Function<String, TrustFactor>> work);
}
