package io.github.agentidentity.mcp.token;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Takes the place of Keycloak's introspection of access tokens. */
public final class AudienceIntrospectionFactory extends AccessTokenIntrospectionProviderFactory {

  @Override
  public TokenIntrospectionProvider create(KeycloakSession session) {
    return new AudienceIntrospection(session);
  }

  /** Before Keycloak's own, which has the same id. */
  @Override
  public int order() {
    return 10;
  }
}
