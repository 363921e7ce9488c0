package io.github.agentidentity.agent.service.gates;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.GateVerdict;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/** The proof must hold at this moment, not only when it was given. */
public final class KeyGateFactory implements AgentGateFactory {

  @Override
  public AgentGate create(KeycloakSession session) {
    return KeyGateFactory::evaluate;
  }

  static GateVerdict evaluate(AccessRequest request) {
    return switch (request.proof()) {
      case Proof.Key key -> check(request.standing().key(), request);
      // The gate of whoever hands out API keys reads the row of this one.
      case Proof.ApiKey key -> GateVerdict.PASS;
      case Proof.Vouched vouched ->
          request.purpose() instanceof Purpose.Action ? GateVerdict.PASS : refuse();
      case Proof.None none -> refuse();
    };
  }

  private static GateVerdict check(@Nullable AgentKey key, AccessRequest request) {
    return key != null && key.isValidAt(request.now()) ? GateVerdict.PASS : refuse();
  }

  private static GateVerdict refuse() {
    return new GateVerdict.Refuse(
        "key_invalid",
        "invalid_client",
        "the key has been revoked or has expired; use a valid one");
  }

  @Override
  public int order() {
    return 900;
  }

  @Override
  public String getId() {
    return "key";
  }
}
