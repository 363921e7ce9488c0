package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.agent.Searchable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What agents of the realm can be allowed to do; each entry stands as one client scope. */
public final class CapabilityCatalogue {

  private final RealmScope scope;

  CapabilityCatalogue(RealmScope scope) {
    this.scope = scope;
  }

  /** An entry as its editor gives it. */
  public record Entry(
      CapabilityName name,
      @Nullable String description,
      Risk risk,
      boolean approvalRequired,
      Set<String> aliases) {

    public Entry {
      aliases = Set.copyOf(aliases);
    }

    Capability withId(String id) {
      return new Capability(id, name, description, risk, approvalRequired, aliases);
    }
  }

  public Optional<Capability> find(String nameOrAlias) {
    return Searchable.is(nameOrAlias) ? scope.capabilities().find(nameOrAlias) : Optional.empty();
  }

  public Capability require(String nameOrAlias) {
    return find(nameOrAlias)
        .orElseThrow(() -> new AgentException.NotFound("capability", nameOrAlias));
  }

  public List<Capability> list(@Nullable String search, Page page) {
    return scope.capabilities().list(search, page);
  }

  public Capability create(Entry entry) {
    requireFree(
        entry.name().value(), "A capability or alias '" + entry.name() + "' exists already");
    requireFreeAliases(entry, null);
    Capability capability = entry.withId(projectedId(entry.name()));
    scope.capabilities().insert(capability);
    project(capability);
    return capability;
  }

  /** Changes everything but the name, which stands in tokens. */
  public Capability update(String name, Entry entry) {
    Capability known = require(name);
    if (!known.name().equals(entry.name())) {
      throw new AgentException.Invalid("name", "a capability cannot be renamed: make a new one");
    }
    requireFreeAliases(entry, known);
    Capability changed = entry.withId(known.id());
    scope.capabilities().update(changed);
    project(changed);
    return changed;
  }

  /** Removes the entry, its client scope and every grant of it; gives back who held one. */
  public Set<AgentId> delete(String name) {
    Capability capability = require(name);
    final Set<AgentId> holders = scope.grants().holders(capability.name());
    forget(capability);
    scope.session().clientScopes().removeClientScope(scope.realm(), capability.id());
    return holders;
  }

  /** Removes the rows of a capability whose client scope is gone or about to go. */
  void forget(Capability capability) {
    scope.capabilities().delete(capability.name());
  }

  private void requireFree(String name, String otherwise) {
    if (scope.capabilities().find(name).isPresent()) {
      throw new AgentException.Taken(otherwise);
    }
  }

  private void requireFreeAliases(Entry entry, @Nullable Capability self) {
    for (String alias : entry.aliases()) {
      boolean taken =
          scope
              .capabilities()
              .find(alias)
              .filter(found -> self == null || !found.id().equals(self.id()))
              .isPresent();
      if (taken || alias.equals(entry.name().value())) {
        throw new AgentException.Taken("The alias '" + alias + "' is in use already");
      }
    }
  }

  /**
   * The id of the scope that already stands for the capability, as after a realm import, or a new
   * one. A scope of somebody else's is never taken over: its mappers would come along.
   */
  private String projectedId(CapabilityName name) {
    ClientScopeModel existing =
        KeycloakModelUtils.getClientScopeByName(scope.realm(), name.value());
    if (existing == null) {
      return UUID.randomUUID().toString();
    }
    if (!"true".equals(existing.getAttribute(Projected.CAPABILITY_MARKER))) {
      throw new AgentException.Taken(
          "A client scope '" + name + "' exists already and is not a capability");
    }
    return existing.getId();
  }

  private void project(Capability capability) {
    ClientScopeModel known =
        scope.session().clientScopes().getClientScopeById(scope.realm(), capability.id());
    ClientScopeModel clientScope =
        known != null
            ? known
            : scope
                .session()
                .clientScopes()
                .addClientScope(scope.realm(), capability.id(), capability.name().value());
    clientScope.setProtocol("openid-connect");
    clientScope.setDescription(AgentProjection.shortened(capability.description()));
    clientScope.setIncludeInTokenScope(true);
    clientScope.setDisplayOnConsentScreen(false);
    clientScope.setAttribute(Projected.CAPABILITY_MARKER, "true");
  }
}
