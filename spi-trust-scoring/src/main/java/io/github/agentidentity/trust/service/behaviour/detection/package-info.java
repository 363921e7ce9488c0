/**
 * The pure part of behaviour: what is learnt of one agent, and when it is out of the ordinary.
 * Knows neither Keycloak nor a database nor a clock.
 */
@NullMarked
package io.github.agentidentity.trust.service.behaviour.detection;

import org.jspecify.annotations.NullMarked;
