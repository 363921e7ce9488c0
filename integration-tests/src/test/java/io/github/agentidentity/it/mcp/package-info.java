/** MCP servers: attestation, drift, connections and the tokens bound to them. */
@NullMarked
package io.github.agentidentity.it.mcp;

import org.jspecify.annotations.NullMarked;
