package io.github.agentidentity.agent;

/** {@code PENDING → ACTIVE ⇄ SUSPENDED → REVOKED}; revoked is terminal. */
public enum AgentStatus {
  /** Registered, but no key of it has been proved yet. */
  PENDING,
  ACTIVE,
  SUSPENDED,
  REVOKED;

  /** Whether the state machine allows the step. A status never follows itself. */
  public boolean mayBecome(AgentStatus next) {
    return switch (this) {
      case PENDING -> next == ACTIVE || next == SUSPENDED || next == REVOKED;
      case ACTIVE -> next == SUSPENDED || next == REVOKED;
      case SUSPENDED -> next == ACTIVE || next == REVOKED;
      case REVOKED -> false;
    };
  }
}
