package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.ApprovalRequests.Approver;
import io.github.agentidentity.governance.ApprovalRequests.Standing;
import io.github.agentidentity.governance.service.Catalogue;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.GovernanceSettings;
import io.github.agentidentity.governance.service.request.FourEyes.Matter;
import io.github.agentidentity.governance.service.request.FourEyes.Relation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/** Looks up how somebody stands to requests; what many have in common is looked up once. */
public final class Approvers {

  private final GovernanceScope scope;
  private final Map<Subject, Matter> matters = new HashMap<>();
  private final Map<AgentId, Optional<Agent>> agents = new HashMap<>();

  public Approvers(GovernanceScope scope) {
    this.scope = scope;
  }

  /** The approver that this is, with those of its roles that count. */
  public Approver approver(Actor actor, boolean mayApprove, Predicate<String> holdsRealmRole) {
    Set<String> roles = new HashSet<>();
    if (mayApprove) {
      roles.add(FourEyes.APPROVER);
    }
    Arrays.stream(Risk.values())
        .map(this::extraRole)
        .filter(Objects::nonNull)
        .filter(holdsRealmRole)
        .forEach(roles::add);
    return new Approver(actor, Set.copyOf(roles));
  }

  Standing standing(ApprovalRequest request, Approver approver) {
    Matter matter = matters.computeIfAbsent(request.subject(), this::matter);
    return FourEyes.judge(matter, relation(request, approver), approver);
  }

  Optional<Agent> agent(AgentId id) {
    return agents.computeIfAbsent(id, scope.identities().agents(scope.realm())::find);
  }

  /** The role that the realm wants for this risk, or null. */
  @Nullable String extraRole(Risk risk) {
    String name = GovernanceSettings.approvers(risk).in(scope.realm());
    return name.isEmpty() ? null : name;
  }

  Matter matter(Subject subject) {
    return switch (subject) {
      case Subject.ForCapability wanted ->
          matter(false, scope.agents().capability(scope.realm(), wanted.capability()));
      case Subject.ForAction wanted -> matter(true, new Catalogue(scope).entryOf(wanted.action()));
    };
  }

  /** What the catalogue does not know, nobody has judged: it is not taken lightly. */
  private Matter matter(boolean isAction, Optional<Capability> entry) {
    Risk risk = entry.map(Capability::risk).orElse(Risk.HIGH);
    boolean approvalRequired = entry.map(Capability::approvalRequired).orElse(!isAction);
    return new Matter(isAction, risk, approvalRequired, extraRole(risk));
  }

  private Relation relation(ApprovalRequest request, Approver approver) {
    String id = approver.actor().id();
    UserModel user = scope.session().users().getUserById(scope.realm(), id);
    String client = user == null ? null : user.getServiceAccountClientLink();
    boolean isAgent = client != null && agent(new AgentId(client)).isPresent();
    boolean isOwner =
        agent(request.agent()).map(Agent::owner).filter(owner -> owns(owner, id, user)).isPresent();
    return new Relation(isAgent, request.requestedBy().id().equals(id), isOwner);
  }

  private boolean owns(AgentOwner owner, String id, @Nullable UserModel user) {
    return switch (owner.kind()) {
      case USER -> owner.id().equals(id);
      case GROUP -> {
        GroupModel group = scope.session().groups().getGroupById(scope.realm(), owner.id());
        yield group != null && user != null && user.isMemberOf(group);
      }
    };
  }
}
