package io.github.agentidentity.agent.web;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.AgentRoles;
import io.github.agentidentity.agent.service.Meters;
import io.github.agentidentity.agent.service.Projected;
import io.github.agentidentity.agent.service.RealmSwitch;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.Urls;

/** One request to the self-service API. */
public record SelfServiceContext(
    KeycloakSession session, RealmModel realm, AgentIdentity identity) {

  /** The realm role of whoever may ask about every agent of the realm. */
  public static final String DECISION_POINT = AgentRoles.DECISION_POINT;

  /** The context of a request, in a realm where the pack is switched on. */
  public static SelfServiceContext of(KeycloakSession session) {
    RealmModel realm = session.getContext().getRealm();
    return new Problems(realm)
        .answering(
            () -> {
              if (!RealmSwitch.isOn(realm)) {
                throw new AgentException.SwitchedOff();
              }
              String issuer =
                  Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
              return new SelfServiceContext(
                  session, realm, new AgentIdentity(session, realm, issuer));
            });
  }

  /** Does it, answering problems; a refusal is an event of that type. */
  public <T> T answering(EventType type, Supplier<T> deed) {
    try {
      return new Problems(realm).answering(deed);
    } catch (ProblemException e) {
      event(type).detail("reason", e.problem().slug()).error(e.problem().slug());
      throw e;
    }
  }

  /** Records what an agent did, or what was done for it. */
  public void done(EventType type, String operation, Agent agent) {
    done(type, operation, agent, Map.of());
  }

  /** As {@link #done(EventType, String, Agent)}, with more to know. */
  public void done(EventType type, String operation, Agent agent, Map<String, String> details) {
    EventBuilder event =
        event(type)
            .client(agent.clientId())
            .detail("agent_id", agent.id().value())
            .detail("agent_name", agent.name().value())
            .detail("operation", operation);
    details.forEach(event::detail);
    event.success();
    Meters.operation(realm.getName(), operation);
  }

  /** The bearer of a valid access token of this realm. */
  public Optional<Bearer> bearer() {
    return Bearer.of(session);
  }

  /**
   * The agent that this is an access token of: its own, not one that it got for a user. The row is
   * read, for the token says what was true when it was issued.
   */
  public Agent requireAgent() {
    return bearer()
        .filter(Bearer::isServiceAccount)
        .flatMap(caller -> identity.directory().find(caller.client().getId()))
        .filter(agent -> agent.status() == AgentStatus.ACTIVE)
        .orElseThrow(() -> Problems.unauthorized("An access token of an agent is required"));
  }

  /** The agent, for something that a mere API key must not do. */
  public Agent requireAgentThatSigned() {
    Agent agent = requireAgent();
    if (bearer().filter(caller -> TokenProof.isByApiKey(caller.token())).isPresent()) {
      throw Problems.forbidden("A token that was got by an API key changes nothing");
    }
    return agent;
  }

  /**
   * Whether the client is one of an agent. Any one sign is enough: a client that lost the other by
   * hand is still one.
   */
  public static boolean isAgent(ClientModel client) {
    return Boolean.parseBoolean(client.getAttribute(Projected.AGENT_MARKER))
        || AgentName.ofClientId(client.getClientId()).isPresent();
  }

  /** A person with the realm role of developers: by the token where it carries roles. */
  public boolean isDeveloper(Bearer caller) {
    RoleModel role = realm.getRole(AgentRoles.DEVELOPER);
    if (role == null || !caller.user().hasRole(role) || isAgent(caller)) {
      return false;
    }
    // A lightweight token leaves the roles to the user.
    AccessToken.@Nullable Access roles = caller.token().getRealmAccess();
    return roles == null || roles.isUserInRole(AgentRoles.DEVELOPER);
  }

  /** Whether the agent belongs to this person, or to a group of theirs. */
  public boolean owns(Bearer caller, Agent agent) {
    AgentOwner owner = agent.owner();
    if (owner == null) {
      return false;
    }
    return switch (owner.kind()) {
      case USER -> owner.id().equals(caller.user().getId());
      case GROUP -> {
        GroupModel group = session.groups().getGroupById(realm, owner.id());
        yield group != null && caller.user().isMemberOf(group);
      }
    };
  }

  public boolean isAgent(Bearer caller) {
    String client = caller.user().getServiceAccountClientLink();
    return client != null && identity.directory().find(new AgentId(client).value()).isPresent();
  }

  private EventBuilder event(EventType type) {
    return new EventBuilder(realm, session, session.getContext().getConnection()).event(type);
  }
}
