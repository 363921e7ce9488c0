package io.github.agentidentity.governance;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** The use cases of this module, for itself and for others; each sees one realm. */
public interface AccessGovernance extends Provider {

  ActionDecisions decisions(RealmModel realm);

  ApprovalRequests requests(RealmModel realm);

  RefusalPolicies refusalPolicies(RealmModel realm);

  Incidents incidents(RealmModel realm);

  Declarations declarations(RealmModel realm);

  @Override
  default void close() {}
}
