/** Who calls the agent side, and where it is. */
@NullMarked
package io.github.agentidentity.governance.rest.access;

import org.jspecify.annotations.NullMarked;
