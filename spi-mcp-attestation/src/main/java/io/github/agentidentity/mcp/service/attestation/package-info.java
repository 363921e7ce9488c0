/** What agents say of servers, by signature. */
@NullMarked
package io.github.agentidentity.mcp.service.attestation;

import org.jspecify.annotations.NullMarked;
