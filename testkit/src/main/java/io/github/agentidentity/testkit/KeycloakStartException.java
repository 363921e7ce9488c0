package io.github.agentidentity.testkit;

/** The server did not come up; the message ends with its last log lines. */
public final class KeycloakStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  KeycloakStartException(String message) {
    super(message);
  }

  KeycloakStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
