package io.github.agentidentity.console.rest;

import io.github.agentidentity.agent.service.AgentRoles;
import io.github.agentidentity.console.rest.AgentUi.Permission;
import java.util.EnumSet;
import java.util.Set;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** The admin roles of the caller, as the pages tell them apart. */
final class ConsolePermissions {

  private final AdminPermissionEvaluator auth;

  ConsolePermissions(AdminPermissionEvaluator auth) {
    this.auth = auth;
  }

  Set<Permission> of() {
    Set<Permission> allowed = EnumSet.noneOf(Permission.class);
    add(allowed, Permission.VIEW_AGENTS, has(AgentRoles.VIEW_AGENTS, AgentRoles.MANAGE_AGENTS));
    add(allowed, Permission.MANAGE_AGENTS, has(AgentRoles.MANAGE_AGENTS));
    add(allowed, Permission.APPROVE, has(AgentRoles.APPROVE_CAPABILITIES));
    add(allowed, Permission.AUDIT, has(AgentRoles.VIEW_AUDIT));
    add(allowed, Permission.VIEW_REALM, auth.realm().canViewRealm());
    add(allowed, Permission.MANAGE_REALM, auth.realm().canManageRealm());
    add(allowed, Permission.VIEW_EVENTS, auth.realm().canViewEvents());
    return allowed;
  }

  private boolean has(String... roles) {
    return auth.hasOneAdminRole(roles);
  }

  private static void add(Set<Permission> allowed, Permission permission, boolean granted) {
    if (granted) {
      allowed.add(permission);
    }
  }
}
