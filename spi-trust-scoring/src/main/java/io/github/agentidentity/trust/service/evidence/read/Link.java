package io.github.agentidentity.trust.service.evidence.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** A link of an agent card, judged by its words alone. */
public record Link(String url) {

  private static final String PREFIX = "link ";

  /** What points about the link are called, in cards and in link reports alike. */
  public String pointName() {
    return PREFIX + url;
  }

  public static boolean isPointName(String name) {
    return name.startsWith(PREFIX);
  }

  /** Whether it is an https address that is not one of the machine or network of its author. */
  boolean canBeFollowed() {
    try {
      URI uri = new URI(url);
      String host = uri.getHost();
      return "https".equalsIgnoreCase(uri.getScheme()) && host != null && isPublic(host);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * A name of more than one part that is no address; local names are for their own network only.
   */
  private static boolean isPublic(String given) {
    String host = given.toLowerCase(Locale.ROOT);
    boolean address = host.startsWith("[") || host.matches("[0-9.]+");
    boolean local =
        host.endsWith(".local") || host.endsWith(".internal") || host.endsWith(".localhost");
    return host.contains(".") && !address && !local;
  }
}
