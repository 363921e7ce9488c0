package io.github.agentidentity.mcp.service.attestation;

import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** Withdraws what agents said once they are stopped: a stranger may speak through them. */
public final class AttestationWatch {

  private AttestationWatch() {}

  /** Begins to follow. */
  public static void over(KeycloakSessionFactory factory) {
    factory.register(AttestationWatch::follow);
  }

  private static void follow(ProviderEvent event) {
    switch (event) {
      case AgentEvent.AgentSuspended suspended -> withdraw(suspended);
      case AgentEvent.AgentRevoked revoked -> withdraw(revoked);
      case AgentEvent.AgentRemoved removed -> withdraw(removed);
      default -> {}
    }
  }

  private static void withdraw(AgentEvent stopped) {
    KeycloakSession session = stopped.origin().session();
    RealmModel realm = session.realms().getRealm(stopped.origin().realmId());
    if (realm != null) {
      EvidenceScope scope = new EvidenceScope(session, realm);
      scope.attestations().withdraw(stopped.agent(), scope.now());
    }
  }
}
