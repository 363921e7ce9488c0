/** Where the resources of this module are mounted. */
@NullMarked
package io.github.agentidentity.mcp.rest;

import org.jspecify.annotations.NullMarked;
