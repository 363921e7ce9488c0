package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore.KeyRingView;
import io.github.agentidentity.agent.AgentKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What client authentication reads and writes of an agent. */
public final class AgentPresence {

  /** One write a minute at most: the token path must not fight over a row. */
  static final Duration PRECISION = Duration.ofMinutes(1);

  /** So long a developer is told that a key has ended; later it is a key like any other's. */
  static final Duration REMEMBERED = Duration.ofDays(7);

  private final RealmScope scope;

  AgentPresence(RealmScope scope) {
    this.scope = scope;
  }

  public Optional<KeyRingView> ring(AgentId agent) {
    return scope.keys().ring(agent, scope.now().minus(REMEMBERED));
  }

  public Instant now() {
    return scope.now();
  }

  /** Notes that the agent authenticated with that key. */
  public void seen(Agent agent, AgentKey key, Instant now) {
    if (isStale(key.lastUsedAt(), now)) {
      scope.keys().used(key.thumbprint(), now);
    }
    seen(agent, now);
  }

  /** Notes that the agent was seen. */
  public void seen(Agent agent, Instant now) {
    if (isStale(agent.times().lastSeenAt(), now)) {
      scope.agents().seen(agent.id(), now);
    }
  }

  private static boolean isStale(@Nullable Instant noted, Instant now) {
    return noted == null || Duration.between(noted, now).compareTo(PRECISION) >= 0;
  }
}
