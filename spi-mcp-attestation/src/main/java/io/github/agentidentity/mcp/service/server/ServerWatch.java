package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.mcp.McpServerId;
import io.github.agentidentity.mcp.service.McpScope;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;

/** Follows what is done to the clients of servers, and to their owners, by hand. */
final class ServerWatch {

  private ServerWatch() {}

  static void over(KeycloakSessionFactory factory) {
    factory.register(ServerWatch::follow);
  }

  private static void follow(ProviderEvent event) {
    switch (event) {
      case ClientModel.ClientUpdatedEvent updated -> holdDown(updated);
      case ClientModel.ClientRemovedEvent removed -> forget(removed);
      case UserModel.UserRemovedEvent removed ->
          new McpScope(removed.getKeycloakSession(), removed.getRealm())
              .servers()
              .disown(AgentOwner.user(removed.getUser().getId()));
      case GroupModel.GroupRemovedEvent removed ->
          new McpScope(removed.getKeycloakSession(), removed.getRealm())
              .servers()
              .disown(AgentOwner.group(removed.getGroup().getId()));
      default -> {}
    }
  }

  /** A client id by hand would make tokens for one server good for another. */
  private static void holdDown(ClientModel.ClientUpdatedEvent updated) {
    ClientModel client = updated.getUpdatedClient();
    if (client.getAttribute(ServerProjection.MARKER) != null) {
      McpScope scope = new McpScope(updated.getKeycloakSession(), client.getRealm());
      scope
          .servers()
          .find(new McpServerId(client.getId()))
          .ifPresent(new ServerProjection(scope)::follow);
    }
  }

  private static void forget(ClientModel.ClientRemovedEvent removed) {
    ClientModel client = removed.getClient();
    McpScope scope = new McpScope(removed.getKeycloakSession(), client.getRealm());
    scope
        .servers()
        .find(new McpServerId(client.getId()))
        .ifPresent(server -> new ServerEnd(scope).forget(server, Actor.SYSTEM));
  }
}
