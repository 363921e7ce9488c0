/** Violations and alerts over REST. */
@NullMarked
package io.github.agentidentity.governance.rest.incident;

import org.jspecify.annotations.NullMarked;
