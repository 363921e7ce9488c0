package io.github.agentidentity.agent.web;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.service.AgentRoles;
import io.github.agentidentity.agent.service.RealmSwitch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** What the caller of the admin API may do: by admin role, or for one agent by its client. */
public final class AdminAccess {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final AdminPermissionEvaluator auth;

  public AdminAccess(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
    this.session = session;
    this.realm = realm;
    this.auth = auth;
  }

  public void requireView() {
    require(mayView());
  }

  /** Whether the caller sees all agents of the realm. */
  public boolean mayView() {
    return auth.hasOneAdminRole(AgentRoles.VIEW_AGENTS, AgentRoles.MANAGE_AGENTS);
  }

  public void requireManage() {
    require(mayManage());
  }

  /** Whether the caller changes agents of the realm. */
  public boolean mayManage() {
    return !isByApiKey() && auth.hasOneAdminRole(AgentRoles.MANAGE_AGENTS);
  }

  /** Reads what agents did. */
  public void requireAudit() {
    require(mayAudit());
  }

  /** Whether the caller reads what agents did. */
  public boolean mayAudit() {
    return auth.hasOneAdminRole(AgentRoles.VIEW_AUDIT);
  }

  /** Manages what binds all agents; no agent does, whatever roles it was given. */
  public void requireManageAsNoAgent() {
    requireManage();
    requireNoAgent();
  }

  public void requireNoAgent() {
    String caller = auth.adminAuth().getUser().getServiceAccountClientLink();
    require(
        caller == null || session.getProvider(AgentOperations.class).find(realm, caller).isEmpty());
  }

  public boolean mayView(Agent agent) {
    return mayView() || isPermittedOnClient(agent, false);
  }

  /** The agent, if it is there; who may not see it cannot tell it from one that is not. */
  public Agent visible(Optional<Agent> found, String reference) {
    return found
        .filter(this::mayView)
        .orElseThrow(
            () -> {
              requireView();
              return new AgentException.NotFound("agent", reference);
            });
  }

  /** Manages agents of the realm, or some of them by the permissions of their clients. */
  public void requireManageSome() {
    require(mayManage() || (!isByApiKey() && realm.isAdminPermissionsEnabled()));
  }

  /** Manages this agent; nobody manages itself, whatever roles it was given. */
  public void requireManage(Agent agent) {
    String caller = auth.adminAuth().getUser().getServiceAccountClientLink();
    require(!agent.id().value().equals(caller) && !isByApiKey());
    require(auth.hasOneAdminRole(AgentRoles.MANAGE_AGENTS) || isPermittedOnClient(agent, true));
  }

  /** Whether the caller answers requests of agents: no agent does, whatever roles it was given. */
  public boolean mayApprove() {
    return auth.hasOneAdminRole(AgentRoles.APPROVE_CAPABILITIES) && !isAgent();
  }

  /** Whether this owner is the caller, or a group of theirs. */
  public boolean is(@Nullable AgentOwner owner) {
    UserModel caller = auth.adminAuth().getUser();
    if (owner == null) {
      return false;
    }
    return switch (owner.kind()) {
      case USER -> owner.id().equals(caller.getId());
      case GROUP -> {
        GroupModel group = session.groups().getGroupById(realm, owner.id());
        yield group != null && caller.isMemberOf(group);
      }
    };
  }

  /** Whether the caller holds a realm role of its own realm. */
  public boolean holdsRealmRole(String name) {
    RoleModel role = auth.adminAuth().getRealm().getRole(name);
    return role != null && auth.adminAuth().getUser().hasRole(role);
  }

  private boolean isByApiKey() {
    return TokenProof.isByApiKey(auth.adminAuth().getToken());
  }

  private boolean isAgent() {
    String link = auth.adminAuth().getUser().getServiceAccountClientLink();
    ClientModel client = link == null ? null : auth.adminAuth().getRealm().getClientById(link);
    return client != null && SelfServiceContext.isAgent(client);
  }

  /** Who is calling, for grants and events. */
  public Actor actor() {
    return new Actor(Actor.Kind.USER, auth.adminAuth().getUser().getId());
  }

  /** Fine-grained admin permissions know clients, and an agent's client stands for it. */
  private boolean isPermittedOnClient(Agent agent, boolean manage) {
    if (!realm.isAdminPermissionsEnabled()) {
      return false;
    }
    ClientModel client = session.clients().getClientById(realm, agent.id().value());
    if (client == null) {
      return false;
    }
    return manage ? auth.clients().canManage(client) : auth.clients().canView(client);
  }

  /** Where the pack is off its roles may not exist yet: the answer must not send admins astray. */
  private void require(boolean allowed) {
    if (!allowed && !RealmSwitch.isOn(realm)) {
      throw new ProblemException(Problems.toProblem(new AgentException.SwitchedOff()));
    }
    if (!allowed) {
      throw Problems.forbidden("Your roles do not allow this");
    }
  }
}
