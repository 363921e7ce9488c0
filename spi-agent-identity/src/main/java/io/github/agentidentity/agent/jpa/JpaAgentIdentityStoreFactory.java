package io.github.agentidentity.agent.jpa;

import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentIdentityStoreFactory;
import org.hibernate.Session;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class JpaAgentIdentityStoreFactory implements AgentIdentityStoreFactory {

  static final String PROVIDER_ID = "jpa";

  @Override
  public AgentIdentityStore create(KeycloakSession session) {
    Session shared =
        session.getProvider(JpaConnectionProvider.class).getEntityManager().unwrap(Session.class);
    // On the connection, and so in the transaction, of Keycloak's own models.
    return new JpaAgentIdentityStore(shared.statelessWithOptions().connection().open());
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}

  @Override
  public String getId() {
    return PROVIDER_ID;
  }
}
