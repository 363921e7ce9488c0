package io.github.agentidentity.agent;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The canonical resource URI of an MCP server: what tokens for it have as {@code aud}, and the id
 * of its client. Two spellings of one URL are one.
 *
 * <p>Scheme and host in lower case, the host in ASCII and without a final dot, no default port, no
 * dot segments, percent-encoding only where it must be and in upper case, no empty query and no
 * final slash.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-6">RFC 3986 §6</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2">RFC 8707 §2</a>
 */
public record ResourceUri(String value) {

  /** As wide as a Keycloak client id. */
  public static final int LONGEST = 255;

  public static final String RULE =
      "must be an http or https URL without user, fragment or control characters, of at most "
          + LONGEST
          + " characters";

  public ResourceUri {
    if (!value.equals(canonical(value))) {
      throw new IllegalArgumentException("not the canonical form of a resource URI");
    }
  }

  /**
   * The URI behind any spelling of it.
   *
   * @throws IllegalArgumentException saying what is wrong, if it can be none of an MCP server
   */
  public static ResourceUri of(String spelling) {
    return new ResourceUri(canonical(spelling));
  }

  /** As {@link #of}, where the text may be something else altogether. */
  public static Optional<ResourceUri> find(String spelling) {
    try {
      return Optional.of(of(spelling));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  public URI toUri() {
    return URI.create(value);
  }

  /** Scheme, host and port. */
  public String origin() {
    URI uri = toUri();
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /**
   * Where the server publishes what it expects of tokens.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9728#section-3.1">RFC 9728 §3.1</a>
   */
  public String metadataUrl() {
    return origin() + "/.well-known/oauth-protected-resource" + value.substring(origin().length());
  }

  private static String canonical(String spelling) {
    URI uri = parse(spelling);
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String path = Percent.normalised(uri.getRawPath());
    String query = uri.getRawQuery();
    String canonical =
        scheme
            + "://"
            + HostName.of(uri)
            + port(uri.getPort(), scheme)
            + withoutFinalSlash(withoutDotSegments(path))
            + (query == null || query.isEmpty() ? "" : "?" + Percent.normalised(query));
    require(canonical.length() <= LONGEST);
    return canonical;
  }

  private static URI parse(String spelling) {
    require(spelling.length() <= 2 * LONGEST);
    try {
      URI uri = new URI(new URI(spelling).toASCIIString());
      require(uri.getScheme() != null && uri.getScheme().matches("(?i)https?"));
      require(uri.getRawAuthority() != null && uri.getRawUserInfo() == null);
      require(uri.getRawAuthority().indexOf('@') < 0 && uri.getRawFragment() == null);
      return uri;
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(RULE, e);
    }
  }

  private static String port(int port, String scheme) {
    require(port != 0 && port <= 65_535);
    boolean usual = port < 0 || port == ("https".equals(scheme) ? 443 : 80);
    return usual ? "" : ":" + port;
  }

  /** RFC 3986 §5.2.4, for a path that is empty or begins with a slash. */
  private static String withoutDotSegments(String path) {
    StringBuilder out = new StringBuilder();
    String[] segments = path.split("/", -1);
    for (int i = 1; i < segments.length; i++) {
      String segment = segments[i];
      boolean up = "..".equals(segment);
      if (up) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      }
      if (!up && !".".equals(segment)) {
        out.append('/').append(segment);
      }
    }
    return out.toString();
  }

  private static String withoutFinalSlash(String path) {
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return path.substring(0, end);
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new IllegalArgumentException(RULE);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
