package io.github.agentidentity.trust;

import org.jspecify.annotations.Nullable;

/**
 * What one factor contributes to a score.
 *
 * @param weight its share of all weights: they sum to 1
 * @param points {@code weight · expectation}: the points of all factors sum to the score
 * @param pieces how many pieces of evidence the opinion rests on
 * @param failure why the factor could not be asked, if so: its opinion is vacuous then
 */
public record Contribution(
    String factor,
    double weight,
    Opinion opinion,
    double points,
    int pieces,
    @Nullable String failure) {}
