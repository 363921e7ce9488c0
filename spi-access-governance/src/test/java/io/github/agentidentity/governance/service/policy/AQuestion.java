package io.github.agentidentity.governance.service.policy;

import io.github.agentidentity.agent.AccessRequest.Resource;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.AgentProfile;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.CapabilityName;
import io.github.agentidentity.agent.Risk;
import io.github.agentidentity.governance.Declarations;
import io.github.agentidentity.governance.PolicyPurpose;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A question about agent billing, of type langchain and owned by alice, on a Thursday at noon. */
final class AQuestion implements Lookups {

  private static final Instant NOON = Instant.parse("2030-01-31T12:00:00Z");

  private final String action;
  private PolicyPurpose purpose = PolicyPurpose.ACTION;
  private Resource resource;
  private String refusal;
  private OptionalDouble trust = OptionalDouble.empty();
  private long decisions;
  private Optional<Risk> risk = Optional.of(Risk.LOW);
  private final Map<String, Object> context = new HashMap<>();
  private final Map<Declarations.Kind, Set<String>> declared = new HashMap<>();

  private AQuestion(String action) {
    this.action = action;
  }

  static AQuestion about(String action) {
    return new AQuestion(action);
  }

  AQuestion token() {
    purpose = PolicyPurpose.TOKEN;
    return this;
  }

  AQuestion on(String type, String id) {
    resource = new Resource(type, id);
    return this;
  }

  AQuestion with(String member, Object value) {
    context.put(member, value);
    return this;
  }

  AQuestion refused(String reason) {
    refusal = reason;
    return this;
  }

  AQuestion trusted(double score) {
    trust = OptionalDouble.of(score);
    return this;
  }

  AQuestion afterDecisions(long count) {
    decisions = count;
    return this;
  }

  AQuestion ofRisk(Risk of) {
    risk = Optional.ofNullable(of);
    return this;
  }

  AQuestion declared(Declarations.Kind kind, String... names) {
    declared.put(kind, Set.of(names));
    return this;
  }

  Asked asked() {
    return new Asked(
        agent(),
        new Asked.What(purpose, action, resource, context),
        refusal,
        new Asked.Moment(NOON, ZoneOffset.UTC),
        this);
  }

  static Agent agent() {
    return new Agent(
        new AgentId("11111111-1111-1111-1111-111111111111"),
        new AgentName("billing"),
        new AgentProfile(null, null, "langchain", null, null, null),
        AgentStatus.ACTIVE,
        null,
        AgentOwner.user("alice"),
        null,
        Agent.AgentTimes.bornAt(NOON.minus(Duration.ofDays(10))),
        null);
  }

  @Override
  public OptionalDouble trust(Agent agent) {
    return trust;
  }

  @Override
  public long decisionsBefore(Agent agent, Instant now, Duration window) {
    return decisions;
  }

  @Override
  public Set<String> declared(Agent agent, Declarations.Kind kind) {
    return declared.getOrDefault(kind, Set.of());
  }

  @Override
  public Optional<Capability> capability(String name) {
    return risk.map(
        of -> new Capability("c", new CapabilityName("db:read"), null, of, false, Set.of()));
  }
}
