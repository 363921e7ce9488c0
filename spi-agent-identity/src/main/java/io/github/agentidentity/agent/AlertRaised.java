package io.github.agentidentity.agent;

import org.jspecify.annotations.Nullable;
import org.keycloak.provider.ProviderEvent;

/**
 * People should look at something. Published in the transaction of its cause; the module that keeps
 * alerts keeps this one, and without such a module nobody hears of it.
 *
 * @param agent whom it is about; null if it is about something else, such as an MCP server
 * @param kind such as {@code behaviour_anomaly}
 * @param key alerts of one key that are not resolved are one, with a count
 */
public record AlertRaised(
    AgentEvent.Origin origin, @Nullable AgentId agent, String kind, String key, Words words)
    implements ProviderEvent {

  /** What people read. */
  public record Words(Risk severity, String title, String detail) {}
}
