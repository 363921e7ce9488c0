/** MCP servers and their tool surfaces, for the other modules of the pack. */
@NullMarked
package io.github.agentidentity.mcp;

import org.jspecify.annotations.NullMarked;
