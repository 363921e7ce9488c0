/** Servers for admins: the list, the life and the surface of each. */
@NullMarked
package io.github.agentidentity.mcp.rest.server;

import org.jspecify.annotations.NullMarked;
