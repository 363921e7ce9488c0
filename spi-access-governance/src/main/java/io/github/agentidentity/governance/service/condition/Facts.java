package io.github.agentidentity.governance.service.condition;

/** The answers to what a condition asks. Asked only for what the condition reads, when it does. */
@FunctionalInterface
public interface Facts {

  /** The value, of the Java type that the {@link Variable} names. */
  Object valueOf(Variable variable);
}
