package io.github.agentidentity.aim;

/** The request is not what the contract says; the message is a sentence for the developer. */
public final class Malformed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Malformed(String message) {
    super(message);
  }
}
