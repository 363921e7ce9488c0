package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.ProvenAgent;
import io.github.agentidentity.agent.TokenRehearsal;
import io.github.agentidentity.agent.crypto.CompactJwt;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.representations.AccessToken;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.cors.Cors;

/**
 * Keycloak's own grant in a session whose transaction is rolled back whatever comes of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4">RFC 6749 §4.4</a>
 */
record GrantRehearsal(KeycloakSession session) implements TokenRehearsal {

  private static final String ATTRIBUTE = GrantRehearsal.class.getName();
  private static final String NOBODY = "the agent has no client in this realm";

  /** Whether the token that is being made in this session is for nobody. */
  static boolean isUnderWay(KeycloakSession session) {
    return session.getAttribute(ATTRIBUTE) != null;
  }

  @Override
  public Outcome rehearse(RealmModel realm, ProvenAgent proven, Purpose.Token wanted) {
    KeycloakContext request = session.getContext();
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        inner -> {
          inner.getTransactionManager().setRollbackOnly();
          inner.setAttribute(ATTRIBUTE, true);
          RealmModel same = inner.realms().getRealm(realm.getId());
          ClientModel client = inner.clients().getClientById(same, proven.agent().id().value());
          if (client == null) {
            return new Outcome.Refused("invalid_client", NOBODY);
          }
          MultivaluedMap<String, String> form = form(wanted);
          KeycloakContext context = inner.getContext();
          context.setRealm(same);
          context.setClient(client);
          context.setConnection(request.getConnection());
          context.setHttpRequest(new RehearsedRequest(request.getHttpRequest(), form));
          proven.remember(inner);
          return outcome(inner, client, form);
        });
  }

  private static MultivaluedMap<String, String> form(Purpose.Token wanted) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle(OAuth2Constants.GRANT_TYPE, OAuth2Constants.CLIENT_CREDENTIALS);
    if (!wanted.capabilities().isEmpty()) {
      form.putSingle(OAuth2Constants.SCOPE, String.join(" ", wanted.capabilities()));
    }
    if (wanted.resource() != null) {
      form.putSingle(OAuth2Constants.RESOURCE, wanted.resource());
    }
    return form;
  }

  private static Outcome outcome(
      KeycloakSession inner, ClientModel client, MultivaluedMap<String, String> form) {
    try (Response response = grant(inner, client, form)) {
      String token = ((AccessTokenResponse) response.getEntity()).getToken();
      boolean verifies = inner.tokens().decode(token, AccessToken.class) != null;
      return CompactJwt.parse(token)
          .<Outcome>map(jwt -> new Outcome.Issued(jwt.header(), jwt.claims(), verifies))
          .orElseGet(() -> new Outcome.Refused("server_error", "the token is no signed JWT"));
    } catch (TokenInterceptorException e) {
      return new Outcome.Refused(e.getError(), e.getDescription());
    } catch (WebApplicationException e) {
      return e.getResponse().getEntity() instanceof OAuth2ErrorRepresentation error
          ? new Outcome.Refused(error.getError(), String.valueOf(error.getErrorDescription()))
          : new Outcome.Refused("invalid_request", "the request was refused");
    }
  }

  private static Response grant(
      KeycloakSession inner, ClientModel client, MultivaluedMap<String, String> form) {
    SilentEvents events = new SilentEvents(inner);
    events.event(EventType.CLIENT_LOGIN).client(client);
    OAuth2GrantType grant =
        inner.getProvider(OAuth2GrantType.class, OAuth2Constants.CLIENT_CREDENTIALS);
    return grant.process(
        new OAuth2GrantType.Context(
            inner,
            OIDCAdvancedConfigWrapper.fromClientModel(client),
            Map.of(),
            form,
            events,
            Cors.builder().auth().allowedMethods("POST"),
            new TokenManager()));
  }
}
