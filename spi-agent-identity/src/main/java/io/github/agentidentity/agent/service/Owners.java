package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Searchable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Resolves the words in which people name an owner, and the other way round. */
public final class Owners {

  private static final String GROUP_PREFIX = "group:";

  private final RealmScope scope;

  Owners(RealmScope scope) {
    this.scope = scope;
  }

  /** The user with this id or user name, or the group {@code group:<id or /path>}. */
  public @Nullable AgentOwner resolve(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    return find(words)
        .orElseThrow(
            () ->
                new AgentException.Invalid(
                    "owner",
                    "no such user; give an id or user name, or group:<id or /path> for a group"));
  }

  private Optional<AgentOwner> find(String words) {
    if (!Searchable.is(words)) {
      return Optional.empty();
    }
    return words.startsWith(GROUP_PREFIX)
        ? group(words.substring(GROUP_PREFIX.length()))
        : user(words);
  }

  /** How people know the owner: a user name, or {@code group:/path}. */
  public Optional<String> display(AgentOwner owner) {
    return switch (owner.kind()) {
      case USER -> Optional.ofNullable(findUser(owner.id())).map(UserModel::getUsername);
      case GROUP ->
          Optional.ofNullable(scope.session().groups().getGroupById(scope.realm(), owner.id()))
              .map(group -> GROUP_PREFIX + KeycloakModelUtils.buildGroupPath(group));
    };
  }

  private Optional<AgentOwner> user(String words) {
    UserModel user = findUser(words);
    if (user == null) {
      user = scope.session().users().getUserByUsername(scope.realm(), words);
    }
    return Optional.ofNullable(user)
        .filter(found -> found.getServiceAccountClientLink() == null)
        .map(found -> AgentOwner.user(found.getId()));
  }

  private Optional<AgentOwner> group(String words) {
    GroupModel group =
        words.startsWith("/")
            ? KeycloakModelUtils.findGroupByPath(scope.session(), scope.realm(), words)
            : scope.session().groups().getGroupById(scope.realm(), words);
    return Optional.ofNullable(group).map(found -> AgentOwner.group(found.getId()));
  }

  private @Nullable UserModel findUser(String id) {
    return scope.session().users().getUserById(scope.realm(), id);
  }
}
