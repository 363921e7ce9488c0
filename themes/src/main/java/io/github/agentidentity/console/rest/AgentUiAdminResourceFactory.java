package io.github.agentidentity.console.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@code /admin/realms/{realm}/agent-ui}. */
public final class AgentUiAdminResourceFactory extends AdminResourceFactory {

  public AgentUiAdminResourceFactory() {
    super("agent-ui");
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    return new AgentUiResource(new AdminContext(session, realm, auth, events), auth);
  }
}
