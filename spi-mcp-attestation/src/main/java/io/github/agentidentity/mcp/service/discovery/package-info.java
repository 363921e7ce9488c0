/** What a server offers, asked by the protocol that its clients speak. */
@NullMarked
package io.github.agentidentity.mcp.service.discovery;

import org.jspecify.annotations.NullMarked;
