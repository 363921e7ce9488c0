package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@code /admin/realms/{realm}/agent-settings}. */
public final class SettingsAdminResourceFactory extends AdminResourceFactory {

  public SettingsAdminResourceFactory() {
    super("agent-settings");
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    return new SettingsResource(new AdminContext(session, realm, auth, events), auth);
  }
}
