/** The admin console with pages for agents: which theme shows them, and what they need to start. */
@NullMarked
package io.github.agentidentity.console;

import org.jspecify.annotations.NullMarked;
