package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.service.Projected;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The parameter {@code resource} of a token request: which API or MCP server the token is for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2">RFC 8707 §2</a>
 */
sealed interface ResourceIndicator {

  /** No parameter was given. */
  record None() implements ResourceIndicator {}

  /** A registered server: a client whose id is its canonical URI. */
  record Registered(String uri) implements ResourceIndicator {}

  /** Not acceptable. */
  record Invalid(String why) implements ResourceIndicator {}

  int MAX_LENGTH = 2048;

  static ResourceIndicator of(KeycloakSession session, RealmModel realm) {
    List<String> given =
        session.getContext().getHttpRequest().getDecodedFormParameters().get("resource");
    if (given == null || given.isEmpty()) {
      return new None();
    }
    if (given.size() > 1) {
      return new Invalid("ask for one resource at a time");
    }
    String uri = given.getFirst();
    if (!isAbsoluteWithoutFragment(uri)) {
      return new Invalid("resource must be an absolute URI without a fragment");
    }
    ClientModel server = realm.getClientByClientId(uri);
    boolean registered =
        server != null
            && server.isEnabled()
            && (server.isBearerOnly()
                || Boolean.parseBoolean(server.getAttribute(Projected.RESOURCE_SERVER)));
    return registered
        ? new Registered(uri)
        : new Invalid("no resource server of this realm has this URI as its client id");
  }

  private static boolean isAbsoluteWithoutFragment(String uri) {
    if (uri.length() > MAX_LENGTH) {
      return false;
    }
    try {
      URI parsed = new URI(uri);
      return parsed.isAbsolute() && parsed.getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
