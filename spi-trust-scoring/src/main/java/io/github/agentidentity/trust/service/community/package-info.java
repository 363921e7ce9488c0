/** What owners of agents think of the agents of others. */
@NullMarked
package io.github.agentidentity.trust.service.community;

import org.jspecify.annotations.NullMarked;
