package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.Searchable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** Resolves the Keycloak organization that an agent may belong to. */
public final class Organizations {

  private final RealmScope scope;

  Organizations(RealmScope scope) {
    this.scope = scope;
  }

  /** The id of the organization with this id or alias. */
  public @Nullable String resolve(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    return find(words)
        .map(OrganizationModel::getId)
        .orElseThrow(
            () ->
                new AgentException.Invalid(
                    "organization", "no organization with this id or alias"));
  }

  /** The alias of the organization, as people know it. */
  public Optional<String> display(String id) {
    return find(id).map(OrganizationModel::getAlias);
  }

  private Optional<OrganizationModel> find(String words) {
    OrganizationProvider organizations = scope.session().getProvider(OrganizationProvider.class);
    if (organizations == null || !organizations.isEnabled() || !Searchable.is(words)) {
      return Optional.empty();
    }
    OrganizationModel byId = organizations.getById(words);
    return Optional.ofNullable(byId != null ? byId : organizations.getByAlias(words));
  }
}
