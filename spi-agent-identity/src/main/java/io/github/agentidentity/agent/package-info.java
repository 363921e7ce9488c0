/** Agents, their keys, capabilities and grants: the domain and the SPIs that other modules see. */
@NullMarked
package io.github.agentidentity.agent;

import org.jspecify.annotations.NullMarked;
