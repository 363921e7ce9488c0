package io.github.agentidentity.governance.service.apikey;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.governance.service.GovernanceScope;
import org.keycloak.models.KeycloakSession;

/** An API key must hold at this moment, not only when the agent came with it. */
public final class ApiKeyGateFactory implements AgentGateFactory {

  @Override
  public AgentGate create(KeycloakSession session) {
    return ApiKeyGateFactory::evaluate;
  }

  private static GateVerdict evaluate(AccessRequest request) {
    if (!(request.proof() instanceof Proof.ApiKey key)) {
      return GateVerdict.PASS;
    }
    var scope = new GovernanceScope(request.where().session(), request.realm());
    return new ApiKeys(scope).isGood(key.id(), request.standing().agent().id())
        ? GateVerdict.PASS
        : new GateVerdict.Refuse(
            "api_key_invalid",
            "invalid_client",
            "the API key has ended or was revoked, or the realm has none; use a valid one");
  }

  /** After the key gate, which lets API keys pass, and before anything is granted. */
  @Override
  public int order() {
    return 890;
  }

  @Override
  public String getId() {
    return "api-key";
  }
}
