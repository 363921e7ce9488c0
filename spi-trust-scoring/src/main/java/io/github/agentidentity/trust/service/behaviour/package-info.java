/** Behaviour of agents: from what they are seen to do to what is learnt, kept and said. */
@NullMarked
package io.github.agentidentity.trust.service.behaviour;

import org.jspecify.annotations.NullMarked;
