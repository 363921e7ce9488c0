package io.github.agentidentity.agent;

/** Who caused a change: recorded with grants and published with domain events. */
public record Actor(Kind kind, String id) {

  public enum Kind {
    /** A user, through the admin API or self-service. */
    USER,
    /** The agent itself, with its own token or a proof by its key. */
    AGENT,
    /** A client that acts for itself, such as a gateway that asks about agents. */
    CLIENT,
    /** The bearer of an enrolment token. */
    ENROLMENT,
    /** The server: an import, a migration or a sweep. */
    SYSTEM
  }

  public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "system");
}
