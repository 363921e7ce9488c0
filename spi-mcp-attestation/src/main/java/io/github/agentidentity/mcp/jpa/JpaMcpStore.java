package io.github.agentidentity.mcp.jpa;

import io.github.agentidentity.agent.rows.Rows;
import io.github.agentidentity.mcp.McpServerStore;
import io.github.agentidentity.mcp.McpStore;
import io.github.agentidentity.mcp.SurfaceStore;
import org.hibernate.StatelessSession;
import org.keycloak.models.RealmModel;

/** The rows in the database of Keycloak's own models, in the transaction of the session. */
final class JpaMcpStore implements McpStore {

  private final StatelessSession db;

  JpaMcpStore(StatelessSession db) {
    this.db = db;
  }

  @Override
  public McpServerStore servers(RealmModel realm) {
    return new JpaMcpServers(rows(realm));
  }

  @Override
  public SurfaceStore surfaces(RealmModel realm) {
    return new JpaSurfaces(rows(realm));
  }

  @Override
  public void close() {
    db.close();
  }

  private Rows rows(RealmModel realm) {
    return new Rows(db, realm.getId());
  }
}
