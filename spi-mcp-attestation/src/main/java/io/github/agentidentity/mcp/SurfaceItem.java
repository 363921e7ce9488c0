package io.github.agentidentity.mcp;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One thing that a server offers, with everything that the server says of it.
 *
 * @param name what identifies it among its kind: a name, a URI or a URI template
 * @param body the object as the server gave it, in canonical JSON
 * @param digest the digest of the body
 */
public record SurfaceItem(Kind kind, String name, String body, SurfaceDigest digest) {

  /** The longest name that is kept. */
  public static final int LONGEST_NAME = 1024;

  /** In the order of the members of the document that the digest of a surface is over. */
  public enum Kind {
    PROMPT("prompts", "name"),
    RESOURCE_TEMPLATE("resourceTemplates", "uriTemplate"),
    RESOURCE("resources", "uri"),
    TOOL("tools", "name");

    private final String member;
    private final String identifiedBy;

    Kind(String member, String identifiedBy) {
      this.member = member;
      this.identifiedBy = identifiedBy;
    }

    /** The member of a list result, and of the document that the digest is over. */
    public String member() {
      return member;
    }
  }

  /**
   * The item that an entry of a list describes.
   *
   * @throws IllegalArgumentException if it is no object with a name, or not fit for canonical JSON
   */
  public static SurfaceItem of(Kind kind, JsonNode entry) {
    JsonNode name = entry.path(kind.identifiedBy);
    if (!entry.isObject() || !name.isTextual() || !isFit(name.textValue())) {
      throw new IllegalArgumentException(
          "an entry of " + kind.member + " has no usable " + kind.identifiedBy);
    }
    String body = CanonicalJson.of(entry);
    return new SurfaceItem(kind, name.textValue(), body, SurfaceDigest.of(body));
  }

  /** No NUL, which PostgreSQL cannot keep. */
  private static boolean isFit(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf('\0') < 0;
  }
}
