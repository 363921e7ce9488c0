package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequests.Approver;
import io.github.agentidentity.governance.ApprovalRequests.Standing;
import io.github.agentidentity.governance.service.Catalogue;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.RealmSettings;
import io.github.agentidentity.governance.service.request.FourEyes.Matter;
import io.github.agentidentity.governance.service.request.FourEyes.Relation;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;

/** Looks up how somebody stands to a request. */
public record Approvers(GovernanceScope scope) {

  /** The realm attribute that names a role to be held beside the usual one for a risk. */
  private static final String EXTRA_ROLE = "approvers.";

  Standing standing(ApprovalRequest request, Approver approver) {
    return FourEyes.judge(matter(request), relation(request, approver), approver);
  }

  /** The role that the realm wants for this risk, or null. */
  public @Nullable String extraRole(Risk risk) {
    String name =
        new RealmSettings(scope.realm())
            .text(EXTRA_ROLE + risk.name().toLowerCase(Locale.ROOT), "");
    return name.isEmpty() ? null : name;
  }

  Matter matter(ApprovalRequest request) {
    boolean isAction = request.kind() == ApprovalRequest.Kind.ACTION;
    Optional<Capability> entry =
        switch (request.subject()) {
          case ApprovalRequest.Subject.ForCapability wanted ->
              scope.agents().capability(scope.realm(), wanted.capability());
          case ApprovalRequest.Subject.ForAction wanted ->
              new Catalogue(scope).entryOf(wanted.action());
        };
    // What the catalogue does not know, nobody has judged: it is not taken lightly.
    Risk risk = entry.map(Capability::risk).orElse(Risk.HIGH);
    boolean approvalRequired = entry.map(Capability::approvalRequired).orElse(!isAction);
    return new Matter(isAction, risk, approvalRequired, extraRole(risk));
  }

  private Relation relation(ApprovalRequest request, Approver approver) {
    String id = approver.actor().id();
    UserModel user = scope.session().users().getUserById(scope.realm(), id);
    String client = user == null ? null : user.getServiceAccountClientLink();
    boolean isAgent =
        client != null
            && scope.identities().agents(scope.realm()).find(new AgentId(client)).isPresent();
    boolean isOwner =
        scope
            .identities()
            .agents(scope.realm())
            .find(request.agent())
            .map(Agent::owner)
            .filter(owner -> owns(owner, id, user))
            .isPresent();
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
