package io.github.agentidentity.trust.service.behaviour;

import java.io.Serial;

/** Another node has written in between: everything of this transaction is to be done again. */
final class OutrunException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  OutrunException() {
    super("another node was faster");
  }
}
