package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentQuery;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Searchable;
import java.util.List;
import java.util.Optional;

/** Finds agents of the realm. */
public final class AgentDirectory {

  private static final int LONGEST_REFERENCE = 70;

  private final RealmScope scope;

  AgentDirectory(RealmScope scope) {
    this.scope = scope;
  }

  /** By UUID, name or client id. */
  public Optional<Agent> find(String reference) {
    if (reference.isBlank()
        || reference.length() > LONGEST_REFERENCE
        || !Searchable.is(reference)) {
      return Optional.empty();
    }
    Optional<AgentName> name =
        AgentName.ofClientId(reference).or(() -> AgentName.ofClientId("agent:" + reference));
    return name.flatMap(scope.agents()::findByName).or(() -> byId(reference));
  }

  /** By UUID, name or client id; {@link AgentException.NotFound} if there is none. */
  public Agent require(String reference) {
    return find(reference).orElseThrow(() -> new AgentException.NotFound("agent", reference));
  }

  public List<Agent> list(AgentQuery query, Page page) {
    return scope.agents().list(query, page);
  }

  public long count(AgentQuery query) {
    return scope.agents().count(query);
  }

  private Optional<Agent> byId(String reference) {
    int idLength = 36;
    return reference.length() > idLength
        ? Optional.empty()
        : scope.agents().find(new AgentId(reference));
  }
}
