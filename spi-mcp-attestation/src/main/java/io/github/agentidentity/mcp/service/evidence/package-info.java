/** What the parts that deal with evidence about servers have in common. */
@NullMarked
package io.github.agentidentity.mcp.service.evidence;

import org.jspecify.annotations.NullMarked;
