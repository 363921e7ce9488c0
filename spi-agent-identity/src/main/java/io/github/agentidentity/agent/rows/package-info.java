/** The toolkit of stores: rows of one realm. Promised to the other modules of the pack. */
@NullMarked
package io.github.agentidentity.agent.rows;

import org.jspecify.annotations.NullMarked;
