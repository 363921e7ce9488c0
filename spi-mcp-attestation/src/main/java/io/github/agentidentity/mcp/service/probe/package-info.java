/** Looking after servers: what they show, whether they are there and still hold their key. */
@NullMarked
package io.github.agentidentity.mcp.service.probe;

import org.jspecify.annotations.NullMarked;
