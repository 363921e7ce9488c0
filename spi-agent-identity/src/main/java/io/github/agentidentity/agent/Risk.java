package io.github.agentidentity.agent;

/** How much harm a capability can do. */
public enum Risk {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
