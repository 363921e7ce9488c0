package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.ResourceUri;
import io.github.agentidentity.agent.service.Projected;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The parameter {@code resource} of a token request: which API or MCP server the token is for. To
 * the letter, or by another spelling of a canonical URI, as of clients that add a final slash: the
 * audience is the registered one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2">RFC 8707 §2</a>
 */
sealed interface ResourceIndicator {

  /** No parameter was given. */
  record None() implements ResourceIndicator {}

  /** A registered server: the id of its client. */
  record Registered(String uri) implements ResourceIndicator {}

  /** A registered server that is switched off: no token is for it, and a gate may know why. */
  record Disabled(String uri) implements ResourceIndicator {}

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
    return find(realm, uri)
        .or(() -> ResourceUri.find(uri).flatMap(known -> find(realm, known.value())))
        .orElseGet(
            () -> new Invalid("no resource server of this realm has this URI as its client id"));
  }

  private static Optional<ResourceIndicator> find(RealmModel realm, String uri) {
    return Optional.ofNullable(realm.getClientByClientId(uri))
        .filter(ResourceIndicator::isResourceServer)
        .map(server -> server.isEnabled() ? new Registered(uri) : new Disabled(uri));
  }

  private static boolean isResourceServer(ClientModel client) {
    return client.isBearerOnly()
        || Boolean.parseBoolean(client.getAttribute(Projected.RESOURCE_SERVER));
  }

  /** What the gates are asked about; null where nothing was asked for, or nothing that exists. */
  default @Nullable String target() {
    if (this instanceof Registered registered) {
      return registered.uri();
    }
    return this instanceof Disabled disabled ? disabled.uri() : null;
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
