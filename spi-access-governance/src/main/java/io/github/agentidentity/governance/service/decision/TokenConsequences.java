package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AfterTransaction;
import io.github.agentidentity.agent.AgentEvent.TokenDecided;
import io.github.agentidentity.governance.service.GovernanceScope;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What follows from a decision about a token. */
record TokenConsequences(KeycloakSessionFactory factory) {

  /** Most tokens have none: a gate had a note, or a rule of it refused. */
  static boolean hasAny(TokenDecided decided) {
    AccessDecision decision = decided.decision();
    return !decision.notes().isEmpty()
        || (decision instanceof AccessDecision.Deny deny && deny.rule() != null);
  }

  /**
   * A refusal rolls its transaction back, so what it causes needs one of its own; and only once the
   * first has let go of the agent's row, or the two would wait for each other.
   */
  void of(TokenDecided decided) {
    KeycloakSession session = decided.origin().session();
    if (decided.decision() instanceof AccessDecision.Allow) {
      apply(session, decided);
    } else {
      AfterTransaction.ended(
          session,
          () -> KeycloakModelUtils.runJobInTransaction(factory, own -> apply(own, decided)));
    }
  }

  private static void apply(KeycloakSession session, TokenDecided decided) {
    RealmModel realm = session.realms().getRealm(decided.origin().realmId());
    if (realm == null) {
      return;
    }
    session.getContext().setRealm(realm);
    GovernanceScope scope = new GovernanceScope(session, realm);
    var token =
        new Consequences.What(
            String.join(" ", decided.purpose().capabilities().stream().sorted().toList()),
            decided.purpose().resource(),
            null);
    scope
        .agents()
        .find(realm, decided.agent().value())
        .ifPresent(agent -> new Consequences(scope).ofToken(decided.decision(), agent, token));
  }
}
