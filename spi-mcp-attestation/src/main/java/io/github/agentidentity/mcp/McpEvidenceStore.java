package io.github.agentidentity.mcp;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The rows of what is known of servers from others. Every part sees one realm only and joins the
 * transaction of the session; writes are visible to it at once. Not for use by several threads.
 */
public interface McpEvidenceStore extends Provider {

  AttestationStore attestations(RealmModel realm);

  ConnectionStore connections(RealmModel realm);

  DriftPolicyStore driftPolicies(RealmModel realm);

  @Override
  default void close() {}
}
