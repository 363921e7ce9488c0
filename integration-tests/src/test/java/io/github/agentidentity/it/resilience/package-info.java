/** What is left after the server or its database was taken away: servers of their own. */
@NullMarked
package io.github.agentidentity.it.resilience;

import org.jspecify.annotations.NullMarked;
