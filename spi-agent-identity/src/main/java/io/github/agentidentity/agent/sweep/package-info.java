/**
 * The toolkit of work that comes back as time goes by. Promised to the other modules of the pack.
 */
@NullMarked
package io.github.agentidentity.agent.sweep;

import org.jspecify.annotations.NullMarked;
