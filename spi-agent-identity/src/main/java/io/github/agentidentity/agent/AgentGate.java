package io.github.agentidentity.agent;

import org.keycloak.provider.Provider;

/**
 * One question that every token and every action must pass. Gates fail closed: one that throws
 * refuses.
 */
public interface AgentGate extends Provider {

  /** Decides from the request and the database alone, without side effects. */
  GateVerdict evaluate(AccessRequest request);

  @Override
  default void close() {}
}
