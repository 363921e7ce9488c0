package io.github.agentidentity.mcp.token;

import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.mcp.McpServer;
import io.github.agentidentity.mcp.McpServerStatus;
import io.github.agentidentity.mcp.service.evidence.EvidenceScope;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;

/** As Keycloak's own, but a token for an MCP server that is cut off is not active any more. */
final class AudienceIntrospection extends AccessTokenIntrospectionProvider<AccessToken> {

  AudienceIntrospection(KeycloakSession session) {
    super(session);
  }

  @Override
  protected boolean introspectionChecks(String tokenText) {
    if (!super.introspectionChecks(tokenText)) {
      return false;
    }
    Optional<McpServer> cutOff = cutOff();
    if (cutOff.isEmpty()) {
      return true;
    }
    // What has been prepared would be sent to a client that asks for a JWT, active or not.
    transformedToken = null;
    eventBuilder.detail(Details.REASON, "The MCP server is " + cutOff.get().status());
    eventBuilder.error(OAuthErrorException.INVALID_TOKEN);
    return false;
  }

  private Optional<McpServer> cutOff() {
    EvidenceScope scope = new EvidenceScope(session, realm);
    String[] audience = token.getAudience();
    return Stream.of(audience == null ? new String[0] : audience)
        .filter(uri -> uri.regionMatches(true, 0, "http", 0, 4))
        .map(ResourceUri::find)
        .flatMap(Optional::stream)
        .map(scope.serverRows()::find)
        .flatMap(Optional::stream)
        .filter(server -> server.status() != McpServerStatus.ACTIVE)
        .findFirst();
  }
}
