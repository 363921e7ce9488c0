package io.github.agentidentity.mcp.rest.query;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.mcp.Voice;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;

/** How people know those that evidence names by their ids; null for whoever is gone. */
public record Names(EvidenceScope scope) {

  /** From the client, which Keycloak has in its cache: a page of evidence asks for many. */
  public @Nullable String agent(AgentId agent) {
    ClientModel client = scope.session().clients().getClientById(scope.realm(), agent.value());
    return client == null
        ? null
        : AgentName.ofClientId(client.getClientId()).map(AgentName::value).orElse(null);
  }

  /** Of an owner in the spelling of {@link Voice#owner}. */
  public @Nullable String owner(String words) {
    String[] parts = words.split(":", 2);
    return words.equals(Voice.NOBODY) || parts.length < 2
        ? null
        : scope
            .agents()
            .ownerName(scope.realm(), new AgentOwner(AgentOwner.Kind.valueOf(parts[0]), parts[1]))
            .orElse(null);
  }
}
