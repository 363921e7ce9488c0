package io.github.agentidentity.trust.service.gate;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentGateFactory;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.trust.service.settings.Thresholds;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * Whoever uses a capability must be trusted as far as its risk asks for in the realm. Reads what
 * was read with the agent, and no more. An agent that was never scored is below every threshold.
 */
public final class TrustGateFactory implements AgentGateFactory {

  /** The word for machines of every refusal here. */
  public static final String TOO_LOW = "trust_too_low";

  @Override
  public AgentGate create(KeycloakSession session) {
    return TrustGateFactory::evaluate;
  }

  static GateVerdict evaluate(AccessRequest request) {
    Thresholds thresholds = new Thresholds(request.realm());
    Double highest = thresholds.highest();
    if (highest == null) {
      return GateVerdict.PASS;
    }
    return asked(request, thresholds)
        .map(threshold -> judge(request, threshold))
        .orElse(GateVerdict.PASS);
  }

  private static GateVerdict judge(AccessRequest request, double threshold) {
    AgentTrust trust = request.standing().agent().trust();
    if (trust != null && trust.scoreAt(request.now()) >= threshold) {
      return GateVerdict.PASS;
    }
    String why =
        trust == null
            ? "this agent was not scored yet"
            : String.format(
                Locale.ROOT,
                "the trust in this agent is %.2f and must be %.2f",
                trust.scoreAt(request.now()),
                Math.min(1, threshold));
    String error =
        request.purpose() instanceof Purpose.Token ? "unauthorized_client" : "access_denied";
    return new GateVerdict.Refuse(
        TOO_LOW, error, why + "; its owner sees the reasons under agent-trust");
  }

  /** The highest score that anything asked for needs. */
  private static Optional<Double> asked(AccessRequest request, Thresholds thresholds) {
    Stream<Optional<Risk>> risks =
        switch (request.purpose()) {
          case Purpose.Token token -> ofToken(request, token);
          case Purpose.Action action -> ofAction(request, action);
        };
    return risks
        .flatMap(risk -> Stream.ofNullable(threshold(risk, thresholds)))
        .max(Double::compare);
  }

  /** What left the catalogue has no risk that anybody knows: it needs what the highest needs. */
  private static @Nullable Double threshold(Optional<Risk> risk, Thresholds thresholds) {
    return risk.isPresent() ? thresholds.of(risk.get()) : thresholds.highest();
  }

  /** A token without capabilities still says who the agent is. */
  private static Stream<Optional<Risk>> ofToken(AccessRequest request, Purpose.Token token) {
    return token.capabilities().isEmpty()
        ? Stream.of(Optional.of(Risk.LOW))
        : token.capabilities().stream().map(name -> risk(request, new CapabilityName(name)));
  }

  /** Under an alias the action has no grant of its name here: it is as bad as any grant. */
  private static Stream<Optional<Risk>> ofAction(AccessRequest request, Purpose.Action action) {
    var live =
        request.standing().grants().stream()
            .filter(grant -> grant.isLiveAt(request.now()))
            .map(Grant::capability)
            .toList();
    var covering = live.stream().filter(name -> name.covers(action.name())).toList();
    var counting = covering.isEmpty() ? live : covering;
    return counting.isEmpty()
        ? Stream.of(Optional.empty())
        : counting.stream().map(name -> risk(request, name));
  }

  private static Optional<Risk> risk(AccessRequest request, CapabilityName name) {
    return Optional.ofNullable(request.standing().risks().get(name));
  }

  @Override
  public int order() {
    return 700;
  }

  @Override
  public String getId() {
    return "trust";
  }
}
