/** Bringing a server in: from what is known of it to a draft that can be approved. */
@NullMarked
package io.github.agentidentity.mcp.service.onboarding;

import org.jspecify.annotations.NullMarked;
