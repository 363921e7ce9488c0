package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminResourceFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Mounts {@code /admin/realms/{realm}/agent-trust}. */
public final class TrustAdminResourceFactory extends AdminResourceFactory {

  public TrustAdminResourceFactory() {
    super("agent-trust");
  }

  @Override
  public Object getResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder events) {
    return new TrustResource(new AdminContext(session, realm, auth, events));
  }
}
