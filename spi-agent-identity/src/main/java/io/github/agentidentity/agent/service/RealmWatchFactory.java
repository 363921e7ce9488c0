package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentStatus;
import org.keycloak.Config;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;

/**
 * Follows what happens to native objects: realms that are switched on, clients that are changed by
 * hand, and clients, users, groups and scopes that are deleted, so that no row is left behind.
 */
public final class RealmWatchFactory implements EventListenerProviderFactory {

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new RealmUpdates(session);
  }

  @Override
  public boolean isGlobal() {
    return true;
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    factory.register(event -> follow(factory, event));
    ExpiredGrantsSweep.over(factory);
  }

  private static void follow(KeycloakSessionFactory factory, ProviderEvent event) {
    switch (event) {
      case PostMigrationEvent migrated -> applyToAll(factory);
      case RealmModel.RealmPostCreateEvent created ->
          new RealmSwitch(new RealmScope(created.getKeycloakSession(), created.getCreatedRealm()))
              .apply();
      case ClientModel.ClientUpdatedEvent updated -> holdDown(updated);
      case ClientModel.ClientRemovedEvent removed -> forget(removed);
      case UserModel.UserRemovedEvent removed -> forget(removed);
      case GroupModel.GroupRemovedEvent removed ->
          disown(
              new RealmScope(removed.getKeycloakSession(), removed.getRealm()),
              AgentOwner.group(removed.getGroup().getId()));
      case ClientScopeModel.ClientScopeRemovedEvent removed -> forget(removed);
      default -> {}
    }
  }

  private static void applyToAll(KeycloakSessionFactory factory) {
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session ->
            session.realms().getRealmsStream().toList().stream()
                .filter(RealmSwitch::isOn)
                .forEach(
                    realm -> {
                      session.getContext().setRealm(realm);
                      new RealmSwitch(new RealmScope(session, realm)).apply();
                    }));
  }

  /** Whoever enables a suspended agent's client by hand would revive the tokens of before. */
  private static void holdDown(ClientModel.ClientUpdatedEvent updated) {
    ClientModel client = updated.getUpdatedClient();
    RealmScope scope = new RealmScope(updated.getKeycloakSession(), client.getRealm());
    scope
        .agents()
        .find(new AgentId(client.getId()))
        .filter(agent -> agent.status() != AgentStatus.ACTIVE)
        .filter(agent -> agent.status() != AgentStatus.PENDING)
        .ifPresent(agent -> new AgentProjection(scope).cutOff(agent, scope.now()));
  }

  private static void forget(ClientModel.ClientRemovedEvent removed) {
    ClientModel client = removed.getClient();
    RealmScope scope = new RealmScope(removed.getKeycloakSession(), client.getRealm());
    new AgentLifecycle(scope, new AgentProjection(scope))
        .forget(new AgentId(client.getId()), Actor.SYSTEM);
  }

  private static void forget(UserModel.UserRemovedEvent removed) {
    RealmScope scope = new RealmScope(removed.getKeycloakSession(), removed.getRealm());
    String client = removed.getUser().getServiceAccountClientLink();
    if (client == null) {
      disown(scope, AgentOwner.user(removed.getUser().getId()));
    } else if (scope.agents().find(new AgentId(client)).isPresent()) {
      // Without its service account the agent could never get a token again: it goes as a whole.
      scope.session().clients().removeClient(scope.realm(), client);
    }
  }

  private static void forget(ClientScopeModel.ClientScopeRemovedEvent removed) {
    ClientScopeModel clientScope = removed.getClientScope();
    if (clientScope.getAttribute(Projected.CAPABILITY_MARKER) == null) {
      return;
    }
    RealmScope scope = new RealmScope(removed.getKeycloakSession(), clientScope.getRealm());
    scope
        .capabilities()
        .find(clientScope.getName())
        .filter(found -> found.id().equals(clientScope.getId()))
        .ifPresent(new CapabilityCatalogue(scope)::forget);
  }

  private static void disown(RealmScope scope, AgentOwner owner) {
    new Ownership(scope).lost(owner);
  }

  @Override
  public void close() {}

  @Override
  public String getId() {
    return "agent-identity-realm-watch";
  }

  /** The switch is a plain realm attribute, and Keycloak tells of its change in no other way. */
  private record RealmUpdates(KeycloakSession session) implements EventListenerProvider {

    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
      boolean realmUpdated =
          event.getResourceType() == ResourceType.REALM
              && event.getOperationType() == OperationType.UPDATE
              && event.getError() == null;
      RealmModel realm = realmUpdated ? session.realms().getRealm(event.getRealmId()) : null;
      if (realm != null) {
        new RealmSwitch(new RealmScope(session, realm)).apply();
      }
    }

    @Override
    public void close() {}
  }
}
