/** Random secrets and what is kept of them. */
@NullMarked
package io.github.agentidentity.agent.crypto;

import org.jspecify.annotations.NullMarked;
