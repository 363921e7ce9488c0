/** The rows, in tables with the prefix AGT_. */
@NullMarked
package io.github.agentidentity.agent.jpa;

import org.jspecify.annotations.NullMarked;
