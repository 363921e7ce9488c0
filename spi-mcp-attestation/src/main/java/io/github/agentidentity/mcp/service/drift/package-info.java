/** What follows when a server shows something else than was approved. */
@NullMarked
package io.github.agentidentity.mcp.service.drift;

import org.jspecify.annotations.NullMarked;
