package io.github.agentidentity.trust.token.policy;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.Risk;
import java.time.Instant;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What a policy can tell agents apart by. */
record AgentTraits(KeycloakSession session, Agent agent) {

  private static final String GROUP = "group:";

  boolean isOfType(String type) {
    return type.equals(agent.profile().type());
  }

  /** An owner by id, by user name, or as {@code group:} with its id or path. */
  boolean isOwnedBy(String words) {
    AgentOwner owner = agent.owner();
    if (owner == null) {
      return false;
    }
    return switch (owner.kind()) {
      case USER -> owner.id().equals(words) || isUser(owner.id(), words);
      case GROUP -> words.startsWith(GROUP) && isGroup(owner.id(), words.substring(6));
    };
  }

  /** Whether a grant that holds now is of a capability of at least that risk. */
  boolean holds(Risk least) {
    AgentIdentityStore store = session.getProvider(AgentIdentityStore.class);
    Instant now = KeycloakClock.INSTANCE.instant();
    return store.grants(realm()).list(agent.id()).stream()
        .filter(grant -> isLive(grant, now))
        .map(grant -> store.capabilities(realm()).find(grant.capability().value()))
        .anyMatch(found -> found.filter(one -> one.risk().compareTo(least) >= 0).isPresent());
  }

  private static boolean isLive(Grant grant, Instant now) {
    Instant end = grant.expiresAt();
    return end == null || now.isBefore(end);
  }

  private boolean isUser(String id, String name) {
    UserModel user = session.users().getUserById(realm(), id);
    return user != null && user.getUsername().equalsIgnoreCase(name);
  }

  private boolean isGroup(String id, String reference) {
    GroupModel group = session.groups().getGroupById(realm(), id);
    return group != null
        && (id.equals(reference) || KeycloakModelUtils.buildGroupPath(group).equals(reference));
  }

  private RealmModel realm() {
    return session.getContext().getRealm();
  }
}
