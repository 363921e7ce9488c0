/** What query parameters mean. */
@NullMarked
package io.github.agentidentity.mcp.rest.query;

import org.jspecify.annotations.NullMarked;
