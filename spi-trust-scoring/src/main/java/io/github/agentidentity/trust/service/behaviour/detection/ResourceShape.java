package io.github.agentidentity.trust.service.behaviour.detection;

/** The kind of a resource: its name without what tells it from its likes. */
final class ResourceShape {

  private static final int MOST_SEGMENTS = 3;
  private static final int MOST_LENGTH = 120;
  private static final int LONG_WORD = 24;

  private ResourceShape() {}

  /** Numbers and identifiers become {@code #}; the path ends after three segments. */
  static String of(String resource) {
    String text = resource.length() > MOST_LENGTH ? resource.substring(0, MOST_LENGTH) : resource;
    int query = text.indexOf('?');
    String[] segments = (query < 0 ? text : text.substring(0, query)).split("[/:]+", -1);
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < Math.min(segments.length, MOST_SEGMENTS); i++) {
      shape.append('/').append(plain(segments[i]));
    }
    return shape.toString();
  }

  private static String plain(String segment) {
    boolean number = segment.chars().anyMatch(c -> c >= '0' && c <= '9');
    return number || segment.length() > LONG_WORD ? "#" : segment;
  }
}
