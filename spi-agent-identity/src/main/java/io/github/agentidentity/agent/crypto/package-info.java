/** Random secrets and what is kept of them, and signed texts taken apart. */
@NullMarked
package io.github.agentidentity.agent.crypto;

import org.jspecify.annotations.NullMarked;
