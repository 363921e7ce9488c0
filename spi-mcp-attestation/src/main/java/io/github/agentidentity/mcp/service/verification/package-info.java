/** Whether a server is who it says it is: its key, and the certificates of it. */
@NullMarked
package io.github.agentidentity.mcp.service.verification;

import org.jspecify.annotations.NullMarked;
