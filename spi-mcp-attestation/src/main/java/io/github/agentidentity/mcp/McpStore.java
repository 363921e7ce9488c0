package io.github.agentidentity.mcp;

import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The rows of this module. Every part sees one realm only and joins the transaction of the session;
 * writes are visible to it at once. Not for use by several threads.
 */
public interface McpStore extends Provider {

  McpServerStore servers(RealmModel realm);

  SurfaceStore surfaces(RealmModel realm);
}
