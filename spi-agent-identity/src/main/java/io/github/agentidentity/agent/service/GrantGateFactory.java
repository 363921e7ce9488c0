package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import io.github.agentidentity.agent.GateVerdict;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/**
 * Every capability of a token needs a grant that holds at this moment. The client scopes say nearly
 * the same, but they are a projection that lags behind an expiry.
 */
public final class GrantGateFactory implements AgentGateFactory {

  @Override
  public AgentGate create(KeycloakSession session) {
    return GrantGateFactory::evaluate;
  }

  static GateVerdict evaluate(AccessRequest request) {
    return switch (request.purpose()) {
      case AccessRequest.Purpose.Token token -> check(request, token.capabilities());
      case AccessRequest.Purpose.Action action -> GateVerdict.PASS;
    };
  }

  private static GateVerdict check(AccessRequest request, Set<String> capabilities) {
    Set<String> live =
        request.standing().grants().stream()
            .filter(grant -> grant.isLiveAt(request.now()))
            .map(grant -> grant.capability().value())
            .collect(Collectors.toSet());
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

  @Override
  public int order() {
    return 800;
  }

  @Override
  public String getId() {
    return "grant";
  }
}
