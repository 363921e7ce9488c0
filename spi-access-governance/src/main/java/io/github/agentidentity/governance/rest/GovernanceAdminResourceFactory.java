package io.github.agentidentity.governance.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@code /admin/realms/{realm}/agent-governance}. */
public final class GovernanceAdminResourceFactory extends AdminResourceFactory {

  public GovernanceAdminResourceFactory() {
    super("agent-governance");
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    return new GovernanceResource(new AdminContext(session, realm, auth, events));
  }
}
