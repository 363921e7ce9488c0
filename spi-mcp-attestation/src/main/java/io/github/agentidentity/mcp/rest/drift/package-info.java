/** Drift: what changed, and what is ruled for that. */
@NullMarked
package io.github.agentidentity.mcp.rest.drift;

import org.jspecify.annotations.NullMarked;
