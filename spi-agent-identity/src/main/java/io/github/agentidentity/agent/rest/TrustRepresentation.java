package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.ShownTrust;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an agent is trusted, as of now. */
@Schema(requiredProperties = {"score", "uncertainty", "at"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrustRepresentation(
    @Schema(minimum = "0", maximum = "1") double score,
    @Schema(minimum = "0", maximum = "1", description = "How much of the score is not known")
        double uncertainty,
    @Schema(description = "The realm's word for the score") @Nullable String band,
    @Schema(format = "date-time") String at,
    @Schema(description = "True if an administrator put the score in place of what was computed")
        @Nullable Boolean override,
    @Schema(description = "What is odd about the agent's behaviour") @Nullable String anomaly) {

  static @Nullable TrustRepresentation of(Agent agent, AgentIdentity identity) {
    ShownTrust trust = identity.trust(agent);
    return trust == null
        ? null
        : new TrustRepresentation(
            trust.score(),
            trust.uncertainty(),
            trust.band(),
            trust.at().toString(),
            trust.override() ? Boolean.TRUE : null,
            trust.anomaly());
  }
}
