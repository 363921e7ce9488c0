package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.web.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@code /admin/realms/{realm}/agent-identity}. */
public final class RealmSwitchAdminResourceFactory extends AdminResourceFactory {

  public RealmSwitchAdminResourceFactory() {
    super("agent-identity");
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    return new RealmSwitchResource(session, realm, auth, events);
  }
}
