/** Behaviour over REST. */
@NullMarked
package io.github.agentidentity.trust.rest.behaviour;

import org.jspecify.annotations.NullMarked;
