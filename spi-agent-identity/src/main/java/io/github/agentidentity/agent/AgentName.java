package io.github.agentidentity.agent;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The immutable name of an agent, unique in its realm. Parse once, then trust the type. */
public record AgentName(String value) {

  public static final String RULE =
      "2 to 63 of a-z, 0-9, '.', '_' and '-', starting with a letter or digit";

  /** Words that stand in REST paths where an agent's name may stand. */
  public static final Set<String> RESERVED =
      Set.of(
          "count",
          "import",
          "bulk",
          "enrolment-tokens",
          "me",
          "agents",
          "capabilities",
          "challenges",
          "keys",
          "rotate",
          "revoke",
          "suspend",
          "resume");

  private static final String CLIENT_ID_PREFIX = "agent:";
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");

  /** Paths take an id or a name: a name that looks like an id could stand in for another agent. */
  private static final Pattern LIKE_AN_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public AgentName {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("a name has " + RULE);
    }
    if (isReserved(value)) {
      throw new IllegalArgumentException("'" + value + "' is a reserved name");
    }
  }

  /** The OAuth {@code client_id} of the agent. */
  public String clientId() {
    return CLIENT_ID_PREFIX + value;
  }

  /** The name in a {@code client_id} of the form {@code agent:<name>}; empty for any other. */
  public static Optional<AgentName> ofClientId(String clientId) {
    if (!clientId.startsWith(CLIENT_ID_PREFIX)) {
      return Optional.empty();
    }
    String name = clientId.substring(CLIENT_ID_PREFIX.length());
    boolean valid = SHAPE.matcher(name).matches() && !isReserved(name);
    return valid ? Optional.of(new AgentName(name)) : Optional.empty();
  }

  private static boolean isReserved(String name) {
    return RESERVED.contains(name) || LIKE_AN_ID.matcher(name).matches();
  }

  @Override
  public String toString() {
    return value;
  }
}
