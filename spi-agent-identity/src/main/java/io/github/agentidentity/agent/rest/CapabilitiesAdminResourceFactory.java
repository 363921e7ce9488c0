package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@code /admin/realms/{realm}/capabilities}. */
public final class CapabilitiesAdminResourceFactory extends AdminResourceFactory {

  public CapabilitiesAdminResourceFactory() {
    super("capabilities");
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    return new CapabilitiesResource(new AdminContext(session, realm, auth, events));
  }
}
