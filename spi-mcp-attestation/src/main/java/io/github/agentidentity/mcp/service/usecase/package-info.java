/** The use cases of evidence behind the root interface. */
@NullMarked
package io.github.agentidentity.mcp.service.usecase;

import org.jspecify.annotations.NullMarked;
