package io.github.agentidentity.console.rest;

import io.github.agentidentity.agent.web.AdminAccess;
import io.github.agentidentity.console.rest.AgentUi.Permission;
import java.util.EnumSet;
import java.util.Set;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** The admin roles of the caller, as the pages tell them apart. */
final class ConsolePermissions {

  private final AdminAccess access;
  private final AdminPermissionEvaluator auth;

  ConsolePermissions(AdminAccess access, AdminPermissionEvaluator auth) {
    this.access = access;
    this.auth = auth;
  }

  Set<Permission> held() {
    Set<Permission> held = EnumSet.noneOf(Permission.class);
    add(held, Permission.VIEW_AGENTS, access.mayView());
    add(held, Permission.MANAGE_AGENTS, access.mayManage());
    add(held, Permission.APPROVE, access.mayApprove());
    add(held, Permission.AUDIT, access.mayAudit());
    add(held, Permission.VIEW_REALM, auth.realm().canViewRealm());
    add(held, Permission.MANAGE_REALM, auth.realm().canManageRealm());
    add(held, Permission.VIEW_EVENTS, auth.realm().canViewEvents());
    return held;
  }

  private static void add(Set<Permission> held, Permission permission, boolean granted) {
    if (granted) {
      held.add(permission);
    }
  }
}
