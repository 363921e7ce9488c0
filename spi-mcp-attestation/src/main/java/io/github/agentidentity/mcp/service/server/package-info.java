/** The life of a server: from its registration to its end. */
@NullMarked
package io.github.agentidentity.mcp.service.server;

import org.jspecify.annotations.NullMarked;
