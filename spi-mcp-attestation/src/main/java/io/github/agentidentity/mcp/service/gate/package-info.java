/** What servers contribute to the decisions about tokens and actions. */
@NullMarked
package io.github.agentidentity.mcp.service.gate;

import org.jspecify.annotations.NullMarked;
