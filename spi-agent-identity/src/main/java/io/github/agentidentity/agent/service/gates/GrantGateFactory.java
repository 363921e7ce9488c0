package io.github.agentidentity.agent.service.gates;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.ActionApprovals;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.Searchable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/**
 * Every capability of a token, and every action, needs a grant that holds at this moment. The
 * client scopes say nearly the same, but they are a projection that lags behind an expiry.
 */
public final class GrantGateFactory implements AgentGateFactory {

  @Override
  public AgentGate create(KeycloakSession session) {
    return GrantGateFactory::evaluate;
  }

  static GateVerdict evaluate(AccessRequest request) {
    return switch (request.purpose()) {
      case Purpose.Token token -> check(request, token.capabilities());
      case Purpose.Action action -> orApproved(request, action, check(request, action));
    };
  }

  private static GateVerdict check(AccessRequest request, Set<String> capabilities) {
    Set<String> live =
        live(request).stream().map(grant -> grant.capability().value()).collect(Collectors.toSet());
    String missing =
        capabilities.stream()
            .filter(wanted -> !live.contains(wanted))
            .sorted()
            .collect(Collectors.joining(" "));
    if (missing.isEmpty()) {
      return GateVerdict.PASS;
    }
    return new GateVerdict.Refuse(
        "grant_missing",
        "invalid_scope",
        "no grant holds for: " + missing + "; ask for it, or leave it out of scope");
  }

  private static GateVerdict check(AccessRequest request, Purpose.Action action) {
    List<Grant> covering = covering(live(request), action.name());
    if (covering.isEmpty()) {
      covering = byAlias(request, action);
    }
    if (covering.isEmpty()) {
      return new GateVerdict.Refuse(
          "capability_missing",
          "access_denied",
          "the agent has no capability for this action; request it");
    }
    String unmet = "";
    for (Grant grant : covering) {
      Optional<String> complaint = Constraints.complaint(grant.constraints(), action);
      if (complaint.isEmpty()) {
        return GateVerdict.PASS;
      }
      unmet = "the grant of " + grant.capability() + " does not go that far: " + complaint.get();
    }
    return new GateVerdict.Refuse("constraint_unmet", "access_denied", unmet);
  }

  /**
   * A person who let exactly this action pass has said what a grant would; the others still ask.
   */
  private static GateVerdict orApproved(
      AccessRequest request, Purpose.Action action, GateVerdict verdict) {
    if (!(verdict instanceof GateVerdict.Refuse)) {
      return verdict;
    }
    ActionApprovals approvals = request.where().session().getProvider(ActionApprovals.class);
    AgentId agent = request.standing().agent().id();
    return approvals != null && approvals.isApproved(request.realm(), agent, action)
        ? GateVerdict.PASS
        : verdict;
  }

  /** Another query, so only for a name that no grant bears. */
  private static List<Grant> byAlias(AccessRequest request, Purpose.Action action) {
    if (!Searchable.is(action.name())) {
      return List.of();
    }
    return request
        .where()
        .session()
        .getProvider(AgentIdentityStore.class)
        .capabilities(request.realm())
        .nameOf(action.name())
        .map(name -> covering(live(request), name.value()))
        .orElse(List.of());
  }

  private static List<Grant> live(AccessRequest request) {
    return request.standing().grants().stream()
        .filter(grant -> grant.isLiveAt(request.now()))
        .toList();
  }

  private static List<Grant> covering(List<Grant> grants, String action) {
    return grants.stream().filter(grant -> grant.capability().covers(action)).toList();
  }

  @Override
  public int order() {
    return 800;
  }

  @Override
  public String getId() {
    return "grant";
  }
}
