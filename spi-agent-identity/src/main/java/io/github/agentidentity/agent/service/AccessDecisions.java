package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AccessRequest;
import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.AgentGate;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentStanding;
import io.github.agentidentity.agent.GateNote;
import io.github.agentidentity.agent.GateVerdict;
import io.github.agentidentity.agent.TokenTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

  private static final String NO_KEY = "";

  private static final AccessDecision UNKNOWN =
      new AccessDecision.Deny(
          "status",
          "agent_unknown",
          "unauthorized_client",
          "this agent does not exist any more",
          null,
          List.of());

  private final RealmScope scope;

  AccessDecisions(RealmScope scope) {
    this.scope = scope;
  }

  /** The engine of a realm, for the token path, where every microsecond is paid for each token. */
  public static AccessDecisions in(KeycloakSession session, RealmModel realm) {
    return new AccessDecisions(new RealmScope(session, realm));
  }

  /** Decides from the database as it is now. */
  public AccessDecision decide(AgentId agent, Proof proof, Purpose purpose) {
    return decideAll(agent, proof, List.of(purpose)).getFirst();
  }

  /** Decides about several purposes of one agent, which is read once. */
  List<AccessDecision> decideAll(AgentId agent, Proof proof, List<? extends Purpose> purposes) {
    String thumbprint = proof instanceof Proof.Key key ? key.thumbprint() : NO_KEY;
    Optional<AgentStanding> standing = scope.store().standing(scope.realm(), agent, thumbprint);
    if (standing.isEmpty()) {
      return Collections.nCopies(purposes.size(), UNKNOWN);
    }
    Instant now = scope.now();
    var where = new AccessRequest.Where(scope.session(), scope.realm());
    return purposes.stream()
        .map(purpose -> decide(new AccessRequest(where, standing.get(), proof, purpose, now)))
        .toList();
  }

  private AccessDecision decide(AccessRequest request) {
    List<GateNote> notes = new ArrayList<>();
    TokenTerms terms = TokenTerms.NONE;
    for (ProviderFactory<AgentGate> factory : gates()) {
      String gate = factory.getId();
      GateVerdict verdict = ask(gate, request);
      notes.addAll(verdict.notes());
      switch (verdict) {
        case GateVerdict.Pass pass -> terms = terms.and(pass.terms());
        case GateVerdict.Refuse no -> {
          return new AccessDecision.Deny(
              gate, no.reason(), no.error(), no.sentence(), no.rule(), notes);
        }
        case GateVerdict.AskHuman ask -> {
          return new AccessDecision.Pending(gate, ask.sentence(), ask.rule(), notes);
        }
      }
    }
    return new AccessDecision.Allow(request.standing(), notes, terms);
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
