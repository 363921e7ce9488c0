package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentStanding;
import io.github.agentidentity.agent.GateVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderFactory;

/** The one engine: asks every gate, and the first that does not let pass has spoken. */
public final class AccessDecisions {

  private static final Logger LOG = Logger.getLogger(AccessDecisions.class);

  private final RealmScope scope;

  AccessDecisions(RealmScope scope) {
    this.scope = scope;
  }

  /** The engine of a realm, for the token path, where every microsecond is paid for each token. */
  public static AccessDecisions in(KeycloakSession session, RealmModel realm) {
    return new AccessDecisions(new RealmScope(session, realm));
  }

  /**
   * Decides from the database as it is now.
   *
   * @param thumbprint the key that the agent proved itself with in this request
   */
  public AccessDecision decide(AgentId agent, String thumbprint, AccessRequest.Purpose purpose) {
    Optional<AgentStanding> standing = scope.store().standing(scope.realm(), agent, thumbprint);
    if (standing.isEmpty()) {
      return new AccessDecision.Deny(
          "status", "agent_unknown", "unauthorized_client", "this agent does not exist any more");
    }
    AccessRequest request = new AccessRequest(scope.realm(), standing.get(), purpose, scope.now());
    for (ProviderFactory<AgentGate> factory : gates()) {
      GateVerdict verdict = ask(factory.getId(), request);
      switch (verdict) {
        case GateVerdict.Pass pass -> {}
        case GateVerdict.Refuse no -> {
          return new AccessDecision.Deny(factory.getId(), no.reason(), no.error(), no.sentence());
        }
        case GateVerdict.AskHuman ask -> {
          return new AccessDecision.Pending(ask.approval(), ask.sentence());
        }
      }
    }
    return new AccessDecision.Allow(standing.get());
  }

  private GateVerdict ask(String gate, AccessRequest request) {
    try {
      return scope.session().getProvider(AgentGate.class, gate).evaluate(request);
    } catch (RuntimeException e) {
      // Fail closed: a gate that cannot tell has not let anybody pass.
      LOG.errorf(e, "Gate %s failed", gate);
      return new GateVerdict.Refuse(
          "gate_failed", "server_error", "a check failed on the server; try again later");
    }
  }

  private List<ProviderFactory<AgentGate>> gates() {
    return scope
        .session()
        .getKeycloakSessionFactory()
        .getProviderFactoriesStream(AgentGate.class)
        .map(AccessDecisions::typed)
        .sorted(
            Comparator.<ProviderFactory<AgentGate>>comparingInt(ProviderFactory::order)
                .reversed()
                .thenComparing(ProviderFactory::getId))
        .toList();
  }

  @SuppressWarnings("unchecked") // getProviderFactoriesStream gives factories of that provider
  private static ProviderFactory<AgentGate> typed(ProviderFactory<?> factory) {
    return (ProviderFactory<AgentGate>) factory;
  }
}
