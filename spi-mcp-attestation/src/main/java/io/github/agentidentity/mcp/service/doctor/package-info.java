/** Why a token is not what a server expects, in words. */
@NullMarked
package io.github.agentidentity.mcp.service.doctor;

import org.jspecify.annotations.NullMarked;
