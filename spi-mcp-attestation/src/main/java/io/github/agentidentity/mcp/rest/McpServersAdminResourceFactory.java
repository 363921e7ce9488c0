package io.github.agentidentity.mcp.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@code /admin/realms/{realm}/mcp-servers}. */
public final class McpServersAdminResourceFactory extends AdminResourceFactory {

  public McpServersAdminResourceFactory() {
    super("mcp-servers");
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    return new McpServersResource(new AdminContext(session, realm, auth, events));
  }
}
