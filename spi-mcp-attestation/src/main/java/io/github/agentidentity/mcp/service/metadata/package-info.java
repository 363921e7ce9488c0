/** What a server tells the world of the tokens that it expects. */
@NullMarked
package io.github.agentidentity.mcp.service.metadata;

import org.jspecify.annotations.NullMarked;
