package io.github.agentidentity.trust.service.evidence.read;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.Agent.AgentTimes;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.trust.service.evidence.read.DocumentReader.About;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** An agent to read documents about, on a day in the middle of 2026. */
final class SomeAgent {

  static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

  private SomeAgent() {}

  static About of(String repository, AgentKey... keys) {
    AgentProfile profile =
        new AgentProfile(null, null, null, null, repository, "https://docs.acme.example/agent");
    return new About(
        new Agent(
            new AgentId("a1"),
            new AgentName("planner"),
            profile,
            AgentStatus.ACTIVE,
            null,
            null,
            null,
            AgentTimes.bornAt(NOW),
            null),
        List.of(keys),
        NOW);
  }

  static About anyone() {
    return of(null);
  }

  static AgentKey key(Ed25519PublicKey key) {
    return new AgentKey(
        new AgentId("a1"), key, KeyState.ACTIVE, null, Instant.EPOCH, null, Instant.EPOCH, null);
  }

  static Document document(String text) {
    return Document.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
