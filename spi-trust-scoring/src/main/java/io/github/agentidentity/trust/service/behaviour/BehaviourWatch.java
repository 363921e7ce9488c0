package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AfterTransaction;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.trust.service.behaviour.detection.Observation;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Activity;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Announced;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Outcome;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.Source;
import io.github.agentidentity.trust.service.behaviour.detection.Observation.What;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderEvent;

/**
 * Sees what agents do. Nothing is written here, and nothing is handed on before the transaction has
 * ended: neither a token nor a decision waits for any of it.
 */
final class BehaviourWatch {

  private static final int LONGEST_NAME = 512;
  private static final String TOKEN = "token";

  /**
   * What becomes of whoever is stopped already, or of a server that failed: no conduct of the
   * agent.
   */
  private static final Set<String> NO_CONDUCT =
      Set.of("agent_pending", "agent_revoked", "agent_suspended", "agent_unknown", "gate_failed");

  private final Consumer<Sighting> taker;
  private final Clock clock;

  BehaviourWatch(Consumer<Sighting> taker, Clock clock) {
    this.taker = taker;
    this.clock = clock;
  }

  void follow(ProviderEvent event) {
    switch (event) {
      case AgentEvent.TokenDecided decided -> tokens(decided);
      case AgentEvent.ActionDecided decided -> action(decided);
      case AgentEvent.OutcomeReported reported ->
          seen(reported, new Outcome(now(), reported.success()), false);
      case AgentEvent.CapabilityGranted granted -> granted(granted);
      case AgentEvent.KeyAdded key -> announced(key, key.thumbprint());
      case AgentEvent.KeyProved key -> announced(key, key.thumbprint());
      case AgentEvent.KeyRotated key -> announced(key, key.thumbprint());
      default -> {}
    }
  }

  /** One for each capability, since each is a tool. A refused token rolls its transaction back. */
  private void tokens(AgentEvent.TokenDecided decided) {
    if (isNoConduct(decided.decision())) {
      return;
    }
    String resource = shortened(decided.purpose().resource());
    Source source = new Source(network(decided.origin().session()), key(decided.decision()));
    boolean refused = decided.decision() instanceof AccessDecision.Deny;
    Set<String> capabilities = decided.purpose().capabilities();
    if (capabilities.isEmpty()) {
      seen(decided, new Activity(now(), TOKEN, resource, refused, source, 0), true);
    }
    for (String capability : capabilities) {
      String action = tokenFor(capability);
      seen(decided, new Activity(now(), action, resource, refused, source, 0), true);
    }
  }

  private void action(AgentEvent.ActionDecided decided) {
    if (isNoConduct(decided.decision())) {
      return;
    }
    Purpose.Action action = decided.action();
    boolean itself = decided.origin().actor().kind() == Actor.Kind.AGENT;
    Source source = itself ? new Source(network(decided.origin().session()), null) : Source.UNKNOWN;
    boolean refused = decided.decision() instanceof AccessDecision.Deny;
    seen(
        decided,
        new Activity(now(), shortened(action.name()), name(action.resource()), refused, source, 0),
        false);
  }

  private void granted(AgentEvent.CapabilityGranted granted) {
    String capability = granted.grant().capability().value();
    seen(granted, new Announced(now(), What.ACTION, capability), false);
    seen(granted, new Announced(now(), What.ACTION, tokenFor(capability)), false);
  }

  private void announced(AgentEvent event, String thumbprint) {
    seen(event, new Announced(now(), What.KEY, thumbprint), false);
  }

  private static boolean isNoConduct(AccessDecision decision) {
    return decision instanceof AccessDecision.Deny deny && NO_CONDUCT.contains(deny.reason());
  }

  private static @Nullable String key(AccessDecision decision) {
    return decision instanceof AccessDecision.Allow allow && allow.standing().key() != null
        ? allow.standing().key().thumbprint()
        : null;
  }

  private static String tokenFor(String capability) {
    return TOKEN + ' ' + capability;
  }

  private static String name(@Nullable Resource resource) {
    if (resource == null) {
      return "";
    }
    return shortened(
        resource.type() == null ? resource.id() : resource.type() + "/" + resource.id());
  }

  private static String shortened(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
  }

  private static @Nullable String network(KeycloakSession session) {
    ClientConnection connection = session.getContext().getConnection();
    return connection == null ? null : Networks.of(connection.getRemoteAddr());
  }

  private Instant now() {
    return clock.instant();
  }

  private void seen(AgentEvent event, Observation observation, boolean evenRolledBack) {
    Sighting sighting = new Sighting(event.origin().realmId(), event.agent(), observation);
    KeycloakSession session = event.origin().session();
    if (evenRolledBack) {
      AfterTransaction.ended(session, () -> taker.accept(sighting));
    } else {
      AfterTransaction.committed(session, () -> taker.accept(sighting));
    }
  }
}
