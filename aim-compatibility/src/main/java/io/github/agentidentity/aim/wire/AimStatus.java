package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.AgentStatus;

/** AIM's words for the status of an agent. */
final class AimStatus {

  private AimStatus() {}

  static String of(AgentStatus status) {
    return switch (status) {
      case PENDING -> "pending";
      case ACTIVE -> "verified";
      case SUSPENDED -> "suspended";
      case REVOKED -> "revoked";
    };
  }
}
