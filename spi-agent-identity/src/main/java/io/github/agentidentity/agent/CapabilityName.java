package io.github.agentidentity.agent;

import java.util.regex.Pattern;

/**
 * The name of a capability, such as {@code db:read}; also the name of its client scope.
 *
 * <p>A {@code scope-token} of RFC 6749 §3.3, restricted to what reads the same in a URL, a log and
 * a form.
 */
public record CapabilityName(String value) {

  public static final String RULE =
      "1 to 128 of letters, digits and '. _ : / * -', starting with a letter or digit";

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/*-]{0,127}");

  public CapabilityName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a capability has " + RULE);
    }
  }

  /**
   * Whether this is the name, or the name of a space that holds it: {@code langchain_tool:*} covers
   * {@code langchain_tool:search}. A lone {@code *} covers nothing.
   */
  public boolean covers(String action) {
    if (!value.endsWith(":*")) {
      return value.equals(action);
    }
    String space = value.substring(0, value.length() - 1);
    return value.equals(action) || (action.length() > space.length() && action.startsWith(space));
  }

  @Override
  public String toString() {
    return value;
  }
}
