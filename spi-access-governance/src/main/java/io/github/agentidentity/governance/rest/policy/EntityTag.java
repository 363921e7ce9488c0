package io.github.agentidentity.governance.rest.policy;

import io.github.agentidentity.agent.AgentException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags of RFC 9110. */
final class EntityTag {

  private static final Pattern VERSION = Pattern.compile("\"?(\\d{1,9})\"?");

  private EntityTag() {}

  /** The version; null for {@code *}, which is any. */
  static @Nullable Integer version(String ifMatch) {
    if (ifMatch.strip().equals("*")) {
      return null;
    }
    Matcher version = VERSION.matcher(ifMatch.strip());
    if (!version.matches()) {
      throw new AgentException.Invalid("If-Match", "must be one version in quotes, or *");
    }
    return Integer.valueOf(version.group(1));
  }
}
