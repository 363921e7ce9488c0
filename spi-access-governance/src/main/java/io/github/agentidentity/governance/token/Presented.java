package io.github.agentidentity.governance.token;

import io.github.agentidentity.governance.service.apikey.ApiKeys;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.util.BasicAuthHelper;

/**
 * A client id and an API key that somebody came with, in the form or by HTTP Basic.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1">RFC 6749 §2.3.1</a>
 */
record Presented(String clientId, String secret) {

  private static final int LONGEST = 128;

  /** Empty for any other kind of credentials: somebody else's matter. */
  static Optional<Presented> in(ClientAuthenticationFlowContext context) {
    Optional<Presented> basic = basic(context);
    return basic.or(() -> form(context)).filter(Presented::isOurs);
  }

  private boolean isOurs() {
    return secret.startsWith(ApiKeys.MARK)
        && secret.length() <= LONGEST
        && clientId.length() <= LONGEST
        && clientId.indexOf('\0') < 0;
  }

  private static Optional<Presented> basic(ClientAuthenticationFlowContext context) {
    String header =
        context
            .getHttpRequest()
            .getHttpHeaders()
            .getRequestHeaders()
            .getFirst(HttpHeaders.AUTHORIZATION);
    String[] pair = header == null ? null : BasicAuthHelper.RFC6749.parseHeader(header);
    return pair == null || pair.length != 2 ? Optional.empty() : of(pair[0], pair[1]);
  }

  private static Optional<Presented> form(ClientAuthenticationFlowContext context) {
    MediaType type = context.getHttpRequest().getHttpHeaders().getMediaType();
    if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      return Optional.empty();
    }
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    return of(
        form.getFirst(OAuth2Constants.CLIENT_ID), form.getFirst(OAuth2Constants.CLIENT_SECRET));
  }

  private static Optional<Presented> of(@Nullable String clientId, @Nullable String secret) {
    return clientId == null || secret == null
        ? Optional.empty()
        : Optional.of(new Presented(clientId, secret));
  }
}
