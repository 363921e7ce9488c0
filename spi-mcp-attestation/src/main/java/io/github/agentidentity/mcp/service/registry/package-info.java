/** Approved servers, as registries know them. */
@NullMarked
package io.github.agentidentity.mcp.service.registry;

import org.jspecify.annotations.NullMarked;
