package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.Json;
import io.github.agentidentity.agent.KeyState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.constants.ServiceAccountConstants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.UserModel;

/**
 * The native objects that stand for an agent: a confidential client with a service account, and one
 * optional client scope for each granted capability. Rows decide; these make Keycloak's own
 * features work for agents.
 */
final class AgentProjection {

  static final Duration ACCESS_TOKEN_LIFE = Duration.ofSeconds(300);

  private final RealmScope scope;

  AgentProjection(RealmScope scope) {
    this.scope = scope;
  }

  void create(Agent agent) {
    ClientModel client =
        scope.session().clients().addClient(scope.realm(), agent.id().value(), agent.clientId());
    client.setProtocol("openid-connect");
    // Keycloak links every new client to the realm's default scopes; none of them is an agent's.
    scope.agents().unlinkScopes(agent.id());
    client.setPublicClient(false);
    client.setBearerOnly(false);
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setFullScopeAllowed(false);
    client.setServiceAccountsEnabled(true);
    client.setClientAuthenticatorType(Projected.AUTHENTICATOR);
    client.setAttribute(Projected.AGENT_MARKER, "true");
    client.setAttribute("access.token.signed.response.alg", "EdDSA");
    client.setAttribute("access.token.lifespan", Long.toString(ACCESS_TOKEN_LIFE.toSeconds()));
    describe(client, agent);
    client.addClientScope(new RealmSwitch(scope).agentScope(), true);
    addServiceAccount(client);
  }

  private void addServiceAccount(ClientModel client) {
    String username = ServiceAccountConstants.SERVICE_ACCOUNT_USER_PREFIX + client.getClientId();
    // Without the realm's default roles, which open the account console to people.
    UserModel account =
        scope.session().users().addUser(scope.realm(), null, username, false, false);
    account.setEnabled(true);
    account.setServiceAccountClientLink(client.getId());
  }

  void describe(Agent agent) {
    client(agent).ifPresent(client -> describe(client, agent));
  }

  private static void describe(ClientModel client, Agent agent) {
    client.setName(agent.profile().displayName());
    client.setDescription(shortened(agent.profile().description()));
  }

  /** What fits into Keycloak's own columns, which are narrower than ours. */
  static @Nullable String shortened(@Nullable String text) {
    int columnWidth = 255;
    if (text == null || text.length() <= columnWidth) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(columnWidth - 1));
    return text.substring(0, splitsPair ? columnWidth - 1 : columnWidth);
  }

  /** Mirrors the public keys, so that a realm export carries enough to rebuild the agent. */
  void mirrorKeys(Agent agent, List<AgentKey> keys) {
    List<Map<String, String>> jwks =
        keys.stream()
            .filter(key -> key.state() != KeyState.REVOKED)
            .map(AgentProjection::jwk)
            .toList();
    client(agent)
        .ifPresent(
            client -> {
              client.setAttribute("use.jwks.string", "true");
              client.setAttribute("jwks.string", Json.write(Map.of("keys", jwks)));
            });
  }

  private static Map<String, String> jwk(AgentKey key) {
    return Map.of(
        "kty", "OKP",
        "crv", "Ed25519",
        "alg", "EdDSA",
        "use", "sig",
        "kid", key.thumbprint(),
        "x", key.publicKey().x());
  }

  /** No token of before counts any more, and no new one is issued. */
  void cutOff(Agent agent, Instant now) {
    client(agent)
        .ifPresent(
            client -> {
              client.setEnabled(false);
              // The check is `iat < notBefore`: the current second must be dead as well.
              client.setNotBefore((int) now.getEpochSecond() + 1);
            });
  }

  /** New tokens may be issued; those of before {@code notBefore} stay dead. */
  void readmit(Agent agent, int notBefore) {
    client(agent)
        .ifPresent(
            client -> {
              client.setNotBefore(notBefore);
              client.setEnabled(true);
            });
  }

  void grant(Agent agent, Capability capability) {
    ClientScopeModel clientScope =
        scope.session().clientScopes().getClientScopeById(scope.realm(), capability.id());
    client(agent).ifPresent(client -> client.addClientScope(clientScope, false));
  }

  void revoke(Agent agent, Capability capability) {
    ClientScopeModel clientScope =
        scope.session().clientScopes().getClientScopeById(scope.realm(), capability.id());
    if (clientScope != null) {
      client(agent).ifPresent(client -> client.removeClientScope(clientScope));
    }
  }

  void remove(Agent agent) {
    client(agent)
        .ifPresent(
            client -> {
              UserModel account = scope.session().users().getServiceAccount(client);
              scope.session().clients().removeClient(scope.realm(), client.getId());
              if (account != null) {
                scope.session().users().removeUser(scope.realm(), account);
              }
            });
  }

  private Optional<ClientModel> client(Agent agent) {
    return Optional.ofNullable(
        scope.session().clients().getClientById(scope.realm(), agent.id().value()));
  }
}
