package io.github.agentidentity.trust;

import io.github.agentidentity.agent.Agent;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.RealmModel;

/**
 * What a factor is asked.
 *
 * @param realm of the session that the factor was made in
 * @param now the moment of the score: what came later is not evidence
 * @param halfLife how old evidence is when it counts half; see {@link Forgetting}
 */
public record FactorQuestion(RealmModel realm, Agent agent, Instant now, Duration halfLife) {}
