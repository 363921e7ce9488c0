package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentQuery;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Searchable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds agents of the realm. */
public final class AgentDirectory {

  private static final int LONGEST_REFERENCE = 70;

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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

  /** Each of these that there is, by what it was asked for with: UUID, name or client id. */
  public Map<String, Agent> findAll(Collection<String> references) {
    List<AgentId> ids =
        references.stream()
            .filter(UUID_FORM.asMatchPredicate())
            .distinct()
            .map(AgentId::new)
            .toList();
    Map<String, Agent> found = new HashMap<>();
    scope.agents().findAll(ids).forEach(agent -> found.put(agent.id().value(), agent));
    for (String reference : references) {
      if (!found.containsKey(reference)) {
        find(reference).ifPresent(agent -> found.put(reference, agent));
      }
    }
    return found;
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
