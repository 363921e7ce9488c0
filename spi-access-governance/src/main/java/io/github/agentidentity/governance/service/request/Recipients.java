package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Who is told of a request: people of the realm who may answer it and can be reached. */
record Recipients(GovernanceScope scope) {

  /** Enough for somebody to answer. */
  private static final int MOST = 50;

  /** Of each role and group, since not everybody may answer or be reached. */
  private static final int MOST_OF_EACH = 200;

  List<UserModel> of(ApprovalRequest request) {
    Approvers approvers = new Approvers(scope);
    return rolesThatApprove()
        .flatMap(this::holders)
        .filter(user -> user.isEnabled() && user.getServiceAccountClientLink() == null)
        .filter(user -> user.getEmail() != null && !user.getEmail().isBlank())
        .filter(
            distinctById()
                .and(
                    user ->
                        approvers
                                .standing(
                                    request,
                                    approvers.approver(
                                        new Actor(Actor.Kind.USER, user.getId()),
                                        true,
                                        role -> holds(user, role)))
                                .whyNot()
                            == null))
        .limit(MOST)
        .toList();
  }

  private static Predicate<UserModel> distinctById() {
    Set<String> seen = new HashSet<>();
    return user -> seen.add(user.getId());
  }

  private boolean holds(UserModel user, String role) {
    RoleModel found = scope.realm().getRole(role);
    return found != null && user.hasRole(found);
  }

  /** The role itself, and those that include it. */
  private Stream<RoleModel> rolesThatApprove() {
    ClientModel management =
        scope.realm().getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
    ClientModel holder = management == null ? scope.realm().getMasterAdminClient() : management;
    RoleModel approve = holder == null ? null : holder.getRole(FourEyes.APPROVER);
    return approve == null
        ? Stream.empty()
        : Stream.concat(holder.getRolesStream(), scope.realm().getRolesStream())
            .filter(role -> role.hasRole(approve))
            .toList()
            .stream();
  }

  private Stream<UserModel> holders(RoleModel role) {
    RealmModel realm = scope.realm();
    Stream<UserModel> direct =
        scope.session().users().getRoleMembersStream(realm, role, 0, MOST_OF_EACH);
    Stream<UserModel> byGroup =
        scope
            .session()
            .groups()
            .getGroupsByRoleStream(realm, role, 0, MOST_OF_EACH)
            .filter(Objects::nonNull)
            .flatMap(this::members);
    return Stream.concat(direct, byGroup);
  }

  private Stream<UserModel> members(GroupModel group) {
    return scope.session().users().getGroupMembersStream(scope.realm(), group, 0, MOST_OF_EACH);
  }
}
