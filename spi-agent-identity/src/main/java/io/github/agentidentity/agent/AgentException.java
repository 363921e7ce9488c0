package io.github.agentidentity.agent;

/**
 * Why a request about agents cannot be done. Always thrown, so that the transaction rolls back; the
 * message is for people and says nothing that the caller may not know.
 */
public abstract sealed class AgentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private AgentException(String message) {
    super(message);
  }

  /** Something named in the request does not exist in this realm. */
  public static final class NotFound extends AgentException {
    private static final long serialVersionUID = 1L;

    public NotFound(String kind, String id) {
      super("No " + kind + " '" + id + "' in this realm");
    }
  }

  /** It exists already and may exist only once. */
  public static final class Taken extends AgentException {
    private static final long serialVersionUID = 1L;

    public Taken(String what) {
      super(what);
    }
  }

  /** The state machine does not allow the step. */
  public static final class IllegalTransition extends AgentException {
    private static final long serialVersionUID = 1L;

    public IllegalTransition(AgentStatus from, String deed) {
      super("An agent that is " + from + " cannot be " + deed);
    }
  }

  /** What is asked for does not fit the state of things, such as an answer to what was answered. */
  public static final class Conflict extends AgentException {
    private static final long serialVersionUID = 1L;

    public Conflict(String message) {
      super(message);
    }
  }

  /** A member of the request is not acceptable. */
  public static final class Invalid extends AgentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    public Invalid(String field, String message) {
      super(message);
      this.field = field;
    }

    public String field() {
      return field;
    }
  }

  /** The enrolment token gives no right to register. */
  public static final class EnrolmentRefused extends AgentException {
    private static final long serialVersionUID = 1L;

    public EnrolmentRefused() {
      super("The enrolment token is unknown, expired or used up");
    }
  }

  /** The caller may not do this to this agent. */
  public static final class Forbidden extends AgentException {
    private static final long serialVersionUID = 1L;

    public Forbidden(String message) {
      super(message);
    }
  }

  /** A key proof or the answer to a challenge did not convince. */
  public static final class NotProved extends AgentException {
    private static final long serialVersionUID = 1L;

    public NotProved(String message) {
      super(message);
    }
  }

  /** The pack is not switched on in this realm. */
  public static final class SwitchedOff extends AgentException {
    private static final long serialVersionUID = 1L;

    public SwitchedOff() {
      super(
          "Agent identity is not enabled in this realm: set its attribute agent-identity.enabled");
    }
  }
}
