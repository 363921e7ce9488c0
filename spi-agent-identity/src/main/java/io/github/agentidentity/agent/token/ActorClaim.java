package io.github.agentidentity.agent.token;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.mappers.AbstractOIDCProtocolMapper;
import org.keycloak.protocol.oidc.token.TokenInterceptorException;
import org.keycloak.representations.AccessToken;

/**
 * The claim {@code act} of a token that an agent got in exchange for somebody else's.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8693#section-4.1">RFC 8693 §4.1</a>
 */
final class ActorClaim {

  static final String NAME = "act";

  private ActorClaim() {}

  static void addTo(
      AccessToken token, KeycloakSession session, ClientSessionContext clientSession) {
    String grant = clientSession.getAttribute(Constants.GRANT_TYPE, String.class);
    boolean exchanged = OAuth2Constants.TOKEN_EXCHANGE_GRANT_TYPE.equals(grant);
    if (!exchanged || AbstractOIDCProtocolMapper.getShouldUseLightweightToken(session)) {
      return;
    }
    ClientModel client = clientSession.getClientSession().getClient();
    UserModel account = session.users().getServiceAccount(client);
    Map<String, Object> actor = new LinkedHashMap<>();
    if (account != null) {
      actor.put("sub", account.getId());
    }
    actor.put("client_id", client.getClientId());
    earlier(session).ifPresent(chain -> actor.put(NAME, chain));
    token.getOtherClaims().put(NAME, actor);
  }

  /** The chain in the token that was handed in, which Keycloak has verified by now. */
  private static Optional<Object> earlier(KeycloakSession session) {
    return Optional.ofNullable(claims(session, OAuth2Constants.SUBJECT_TOKEN))
        .map(subject -> subject.getOtherClaims().get(NAME));
  }

  /** The claims of the token in this form parameter; the caller knows that it was verified. */
  static @Nullable AccessToken claims(KeycloakSession session, String parameter) {
    String token =
        session.getContext().getHttpRequest().getDecodedFormParameters().getFirst(parameter);
    if (token == null) {
      return null;
    }
    try {
      return new JWSInput(token).readJsonContent(AccessToken.class);
    } catch (JWSInputException e) {
      throw new TokenInterceptorException("invalid_request", parameter + " cannot be read");
    }
  }
}
