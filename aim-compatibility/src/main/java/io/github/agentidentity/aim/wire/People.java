package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.web.Bearer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/** What people may do here: by the roles of the pack that both they and their token hold. */
record People(AimContext context) {

  static final String DEVELOPER = "agent-developer";

  private static final String[] VIEW = {"view-agents", "manage-agents"};
  private static final String[] MANAGE = {"manage-agents"};
  private static final String[] VIEW_BUNDLES = {"agent-viewer", "agent-manager", "agent-admin"};
  private static final String[] MANAGE_BUNDLES = {"agent-manager", "agent-admin"};

  boolean isDeveloper(Bearer caller) {
    return hasRealmRole(caller, DEVELOPER);
  }

  boolean mayView(Bearer caller) {
    return hasAny(caller, VIEW, VIEW_BUNDLES);
  }

  boolean mayManage(Bearer caller) {
    return hasAny(caller, MANAGE, MANAGE_BUNDLES);
  }

  boolean mayAudit(Bearer caller) {
    return hasAny(caller, new String[] {"view-agent-audit"}, new String[] {"agent-admin"});
  }

  /** Whoever may see all agents, and the owner of this one. */
  boolean mayView(Bearer caller, Agent agent) {
    return mayView(caller) || owns(caller.user(), agent);
  }

  boolean owns(UserModel user, Agent agent) {
    return AgentOwner.user(user.getId()).equals(agent.owner());
  }

  private boolean hasAny(Bearer caller, String[] adminRoles, String[] bundles) {
    return Arrays.stream(adminRoles).anyMatch(role -> hasAdminRole(caller, role))
        || Arrays.stream(bundles).anyMatch(role -> hasRealmRole(caller, role));
  }

  private boolean hasRealmRole(Bearer caller, String name) {
    RoleModel role = context.realm().getRole(name);
    AccessToken.@Nullable Access carried = caller.token().getRealmAccess();
    return role != null
        && caller.user().hasRole(role)
        && (isLightweight(caller.token()) || (carried != null && carried.isUserInRole(name)));
  }

  private boolean hasAdminRole(Bearer caller, String name) {
    ClientModel management = management(context.realm());
    RoleModel role = management == null ? null : management.getRole(name);
    if (management == null || role == null || !caller.user().hasRole(role)) {
      return false;
    }
    AccessToken.@Nullable Access carried =
        caller.token().getResourceAccess(management.getClientId());
    return isLightweight(caller.token()) || (carried != null && carried.isUserInRole(name));
  }

  /** Leaves the roles to the user. */
  private static boolean isLightweight(AccessToken token) {
    return token.getRealmAccess() == null && token.getResourceAccess().isEmpty();
  }

  private static @Nullable ClientModel management(RealmModel realm) {
    ClientModel own = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
    return own != null ? own : realm.getMasterAdminClient();
  }
}
