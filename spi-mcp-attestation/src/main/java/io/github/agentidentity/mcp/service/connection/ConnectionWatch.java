package io.github.agentidentity.mcp.service.connection;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentEvent.TokenDecided;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.mcp.Connection;
import io.github.agentidentity.mcp.Connection.Kind;
import io.github.agentidentity.mcp.McpEvent;
import io.github.agentidentity.mcp.McpEvidence.Told;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderEvent;

/** Sees connections in tokens that were issued and attestations that were taken. */
public final class ConnectionWatch {

  private ConnectionWatch() {}

  /** Begins to follow. */
  public static void over(KeycloakSessionFactory factory, ConnectionJournal journal) {
    factory.register(event -> follow(journal, event));
  }

  private static void follow(ConnectionJournal journal, ProviderEvent event) {
    switch (event) {
      case TokenDecided decided when isForResource(decided) ->
          note(
              journal,
              decided.origin(),
              decided.agent(),
              told(String.valueOf(decided.purpose().resource()), Kind.TOKEN, "token"));
      case McpEvent.Attested attested ->
          note(
              journal,
              attested.origin(),
              attested.attestation().agent(),
              told(attested.server().id().value(), Kind.ATTESTED, "attestation"));
      default -> {}
    }
  }

  private static boolean isForResource(TokenDecided decided) {
    return decided.purpose().resource() != null
        && decided.decision() instanceof AccessDecision.Allow;
  }

  private static Told told(String name, Kind kind, String source) {
    return new Told(name, kind, source, Connection.CERTAIN);
  }

  private static void note(
      ConnectionJournal journal, AgentEvent.Origin origin, AgentId agent, Told told) {
    KeycloakSession session = origin.session();
    RealmModel realm = session.realms().getRealm(origin.realmId());
    if (realm != null) {
      journal.note(session, realm, agent, told);
    }
  }
}
