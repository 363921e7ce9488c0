/** What a realm says about its MCP servers. */
@NullMarked
package io.github.agentidentity.mcp.service.settings;

import org.jspecify.annotations.NullMarked;
