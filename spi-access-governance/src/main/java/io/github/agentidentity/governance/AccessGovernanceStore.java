package io.github.agentidentity.governance;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The rows of this module. Every part sees one realm only and joins the transaction of the session;
 * writes are visible to it at once. Not for use by several threads.
 */
public interface AccessGovernanceStore extends Provider {

  DecisionStore decisions(RealmModel realm);

  RequestStore requests(RealmModel realm);

  IncidentStore incidents(RealmModel realm);

  DeclarationStore declarations(RealmModel realm);

  PolicyStore policies(RealmModel realm);

  ApiKeyStore apiKeys(RealmModel realm);
}
