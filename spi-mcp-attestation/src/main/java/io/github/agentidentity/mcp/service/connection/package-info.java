/** Which agent has to do with which server. */
@NullMarked
package io.github.agentidentity.mcp.service.connection;

import org.jspecify.annotations.NullMarked;
