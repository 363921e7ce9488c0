package io.github.agentidentity.trust.service.behaviour;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.service.behaviour.detection.Observation;

/** Something that was seen of an agent of a realm. */
record Sighting(String realmId, AgentId agent, Observation seen) {}
