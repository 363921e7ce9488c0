package io.github.agentidentity.governance.token;

import org.keycloak.models.ClientModel;
import org.keycloak.models.delegate.ClientModelLazyDelegate;

/**
 * The client of an agent in a request that came with an API key. Keycloak lets a client in by the
 * one authenticator that its row names, which is the one for signatures; in this request it is
 * ours.
 */
final class ByApiKey extends ClientModelLazyDelegate.WithId {

  ByApiKey(ClientModel client) {
    super(client.getId(), () -> client);
  }

  @Override
  public String getClientAuthenticatorType() {
    return AgentApiKeyAuthenticatorFactory.ID;
  }
}
