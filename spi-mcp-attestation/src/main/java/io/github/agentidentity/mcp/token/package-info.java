/** What becomes of tokens for servers after they were issued. */
@NullMarked
package io.github.agentidentity.mcp.token;

import org.jspecify.annotations.NullMarked;
