/** The API of the official MCP registry, read-only. */
@NullMarked
package io.github.agentidentity.mcp.wire.registry;

import org.jspecify.annotations.NullMarked;
