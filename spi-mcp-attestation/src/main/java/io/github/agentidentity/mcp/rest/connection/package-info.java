/** Connections: told by agents, shown to people, and their graph. */
@NullMarked
package io.github.agentidentity.mcp.rest.connection;

import org.jspecify.annotations.NullMarked;
