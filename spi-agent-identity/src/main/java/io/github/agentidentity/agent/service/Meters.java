package io.github.agentidentity.agent.service;

import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;

/** Counters under the server's own metrics endpoint. Never labelled by agent: fleets are large. */
public final class Meters {

  private static final String OK = "none";

  private Meters() {}

  /** An attempt of an agent to authenticate; {@code error} is null for success. */
  public static void assertion(String realm, @Nullable String error) {
    count("agent_identity_assertions", realm, error);
  }

  /** A decision about a token; {@code error} is the reason of a refusal or null. */
  public static void token(String realm, @Nullable String error) {
    count("agent_identity_tokens", realm, error);
  }

  /** A request to our REST endpoints that ended well, by operation. */
  public static void operation(String realm, String operation) {
    Metrics.counter("agent_identity_operations", "realm", realm, "operation", operation)
        .increment();
  }

  /** A request to our REST endpoints that was refused, by problem. */
  public static void problem(String realm, String problem) {
    Metrics.counter("agent_identity_problems", "realm", realm, "problem", problem).increment();
  }

  private static void count(String name, String realm, @Nullable String error) {
    Metrics.counter(name, "realm", realm, "error", error == null ? OK : error).increment();
  }
}
