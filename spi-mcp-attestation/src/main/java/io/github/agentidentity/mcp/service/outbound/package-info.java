/**
 * Requests to servers that nobody vouches for: only to addresses that may be spoken to, and never
 * more of an answer, or for longer, than was meant.
 */
@NullMarked
package io.github.agentidentity.mcp.service.outbound;

import org.jspecify.annotations.NullMarked;
