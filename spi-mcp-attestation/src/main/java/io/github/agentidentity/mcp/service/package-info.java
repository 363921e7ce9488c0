/** What the use cases of this module share. */
@NullMarked
package io.github.agentidentity.mcp.service;

import org.jspecify.annotations.NullMarked;
