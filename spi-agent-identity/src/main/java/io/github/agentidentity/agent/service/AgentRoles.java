package io.github.agentidentity.agent.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RoleContainerModel;
import org.keycloak.models.RoleModel;

/**
 * The admin roles of the pack, as client roles beside Keycloak's own, and the realm roles that
 * bundle them for people and that clients are given.
 */
public final class AgentRoles {

  public static final String VIEW_AGENTS = "view-agents";
  public static final String MANAGE_AGENTS = "manage-agents";
  public static final String APPROVE_CAPABILITIES = "approve-capabilities";
  public static final String VIEW_AUDIT = "view-agent-audit";

  /** The realm role that lets a person register agents of their own. */
  public static final String DEVELOPER = "agent-developer";

  /** The realm role that lets a client, such as a gateway, ask about every agent of the realm. */
  public static final String DECISION_POINT = "agent-decision-point";

  private static final List<String> ADMIN_ROLES =
      List.of(VIEW_AGENTS, MANAGE_AGENTS, APPROVE_CAPABILITIES, VIEW_AUDIT);

  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          VIEW_AGENTS,
          "Sees AI agents, their keys and what they may do",
          MANAGE_AGENTS,
          "Registers, suspends and revokes AI agents and grants capabilities",
          APPROVE_CAPABILITIES,
          "Answers requests of AI agents",
          VIEW_AUDIT,
          "Reads the audit trail of AI agents",
          "agent-admin",
          "Does everything with AI agents",
          "agent-manager",
          "Runs the fleet of AI agents",
          DEVELOPER,
          "Registers AI agents of their own",
          "agent-viewer",
          "Sees the fleet of AI agents",
          DECISION_POINT,
          "Asks what AI agents may do, as a gateway does");

  private static final Map<String, List<String>> REALM_ROLES =
      Map.of(
          "agent-admin",
          ADMIN_ROLES,
          "agent-manager",
          List.of(VIEW_AGENTS, MANAGE_AGENTS, APPROVE_CAPABILITIES),
          DEVELOPER,
          List.of(),
          "agent-viewer",
          List.of(VIEW_AGENTS),
          DECISION_POINT,
          List.of());

  private final RealmScope scope;

  AgentRoles(RealmScope scope) {
    this.scope = scope;
  }

  void add() {
    ClientModel management = management();
    if (management != null) {
      addAdminRoles(management, management.getRole(AdminRoles.REALM_ADMIN));
      REALM_ROLES.forEach((name, bundled) -> addRealmRole(name, bundled, management));
    }
    ClientModel masterClient = scope.realm().getMasterAdminClient();
    if (masterClient != null) {
      addAdminRoles(masterClient, masterClient.getRealm().getRole(AdminRoles.ADMIN));
    }
  }

  void remove() {
    Stream.of(management(), scope.realm().getMasterAdminClient())
        .filter(Objects::nonNull)
        .forEach(client -> ADMIN_ROLES.forEach(name -> removeRole(client, name)));
    REALM_ROLES.keySet().forEach(name -> removeRole(scope.realm(), name));
  }

  /** The master realm has no realm-management: there its own master client holds the roles. */
  private @Nullable ClientModel management() {
    ClientModel client = scope.realm().getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
    return client != null ? client : scope.realm().getMasterAdminClient();
  }

  private static void addAdminRoles(ClientModel client, @Nullable RoleModel bundle) {
    for (String name : ADMIN_ROLES) {
      RoleModel role = client.getRole(name);
      if (role == null) {
        role = client.addRole(name);
        role.setDescription(DESCRIPTIONS.get(name));
      }
      if (bundle != null && !bundle.hasRole(role)) {
        bundle.addCompositeRole(role);
      }
    }
    include(client, MANAGE_AGENTS, VIEW_AGENTS);
    include(client, APPROVE_CAPABILITIES, VIEW_AGENTS);
    // Keycloak lets nobody into its console, nor to its server info, who has none of its own roles.
    // This one gives the least: the name of the realm.
    include(client, VIEW_AGENTS, AdminRoles.QUERY_REALMS);
    include(client, VIEW_AUDIT, AdminRoles.QUERY_REALMS);
  }

  private static void include(ClientModel client, String outer, String inner) {
    RoleModel composite = client.getRole(outer);
    RoleModel part = client.getRole(inner);
    if (part != null && !composite.hasRole(part)) {
      composite.addCompositeRole(part);
    }
  }

  private void addRealmRole(String name, List<String> bundled, ClientModel management) {
    RoleModel role = scope.realm().getRole(name);
    if (role == null) {
      role = scope.realm().addRole(name);
      role.setDescription(DESCRIPTIONS.get(name));
    }
    for (String part : bundled) {
      RoleModel adminRole = management.getRole(part);
      if (!role.hasRole(adminRole)) {
        role.addCompositeRole(adminRole);
      }
    }
  }

  private static void removeRole(RoleContainerModel container, String name) {
    RoleModel role = container.getRole(name);
    if (role != null) {
      container.removeRole(role);
    }
  }
}
