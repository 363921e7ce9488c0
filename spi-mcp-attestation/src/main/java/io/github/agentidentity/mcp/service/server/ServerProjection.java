package io.github.agentidentity.mcp.service.server;

import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.service.McpScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;

/**
 * The client that stands for a server, so that {@code aud}, introspection and resource indicators
 * agree. It gets no tokens itself: no flow is open, and it has no secret until an admin gives it
 * one for introspection.
 */
public final class ServerProjection {

  /** Client attribute: {@code true} on every server's client. */
  public static final String MARKER = "agent-identity.mcp-server";

  private static final int COLUMN = 255;

  private final McpScope scope;

  ServerProjection(McpScope scope) {
    this.scope = scope;
  }

  void create(McpServer server) {
    ClientModel client =
        scope
            .session()
            .clients()
            .addClient(scope.realm(), server.id().value(), server.resource().value());
    client.setProtocol("openid-connect");
    client.setBearerOnly(true);
    client.setPublicClient(false);
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setServiceAccountsEnabled(false);
    client.setFullScopeAllowed(false);
    client.setClientAuthenticatorType("client-secret");
    client.setAttribute(MARKER, "true");
    unlinkScopes(client);
    describe(client, server);
  }

  /** What the row says, whatever was done to the client by hand. */
  void follow(McpServer server) {
    ClientModel client =
        scope.session().clients().getClientById(scope.realm(), server.id().value());
    if (client == null) {
      return;
    }
    describe(client, server);
    if (!server.resource().value().equals(client.getClientId())) {
      client.setClientId(server.resource().value());
    }
  }

  void remove(McpServer server) {
    scope.session().clients().removeClient(scope.realm(), server.id().value());
  }

  /**
   * Enabled also where the server is not approved, so that a token for it is refused by the gate,
   * which says why.
   */
  private static void describe(ClientModel client, McpServer server) {
    String shown = server.profile().displayName();
    client.setName(shortened(shown == null ? server.name().value() : shown));
    client.setDescription(shortened(server.profile().description()));
    boolean alive = server.status() != McpServerStatus.REVOKED;
    if (client.isEnabled() != alive) {
      client.setEnabled(alive);
    }
  }

  private static void unlinkScopes(ClientModel client) {
    for (boolean isDefault : List.of(true, false)) {
      List<ClientScopeModel> linked = List.copyOf(client.getClientScopes(isDefault).values());
      linked.forEach(client::removeClientScope);
    }
  }

  private static @Nullable String shortened(@Nullable String text) {
    if (text == null || text.length() <= COLUMN) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(COLUMN - 1));
    return text.substring(0, splitsPair ? COLUMN - 1 : COLUMN);
  }
}
