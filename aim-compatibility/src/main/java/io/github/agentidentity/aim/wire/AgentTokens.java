package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.ProvenAgent;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.cors.Cors;
import org.keycloak.services.util.DPoPUtil;

/**
 * Access tokens for agents that proved themselves to this edge: by Keycloak's own grant and through
 * the same gates as at the token endpoint.
 */
record AgentTokens(AimContext context) {

  AccessTokenResponse issue(Caller.OfAgent caller, String scope) {
    Agent agent = caller.agent();
    new ProvenAgent(agent, caller.proof()).remember(context.session());
    ClientModel client =
        context.session().clients().getClientById(context.realm(), agent.id().value());
    if (client == null || !client.isEnabled()) {
      throw ForeignError.forbidden("The agent is " + AimStatus.of(agent.status()));
    }
    try {
      return (AccessTokenResponse) process(client, scope).getEntity();
    } catch (TokenInterceptorException e) {
      throw new ForeignError(403, e.getDescription());
    } catch (WebApplicationException e) {
      throw refused(e.getResponse());
    }
  }

  private Response process(ClientModel client, String scope) {
    MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle(OAuth2Constants.GRANT_TYPE, OAuth2Constants.CLIENT_CREDENTIALS);
    if (!scope.isBlank()) {
      form.putSingle(OAuth2Constants.SCOPE, scope);
    }
    context.session().getContext().setClient(client);
    OIDCAdvancedConfigWrapper config = OIDCAdvancedConfigWrapper.fromClientModel(client);
    EventBuilder event =
        new EventBuilder(
                context.realm(), context.session(), context.session().getContext().getConnection())
            .event(EventType.CLIENT_LOGIN)
            .client(client);
    Cors cors = Cors.builder().auth().allowedMethods("POST");
    DPoPUtil.handleDPoPHeader(context.session(), event, cors, config);
    OAuth2GrantType grant =
        context.session().getProvider(OAuth2GrantType.class, OAuth2Constants.CLIENT_CREDENTIALS);
    return grant.process(
        new OAuth2GrantType.Context(
            context.session(), config, Map.of(), form, event, cors, new TokenManager()));
  }

  private static ForeignError refused(Response answer) {
    return answer.getEntity() instanceof OAuth2ErrorRepresentation error
        ? new ForeignError(
            answer.getStatus(),
            new Members()
                .put("error", error.getErrorDescription())
                .both("error_code", error.getError()))
        : new ForeignError(403, "The token was refused");
  }
}
