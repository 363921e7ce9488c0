/** Attestations: taken from agents, shown to people. */
@NullMarked
package io.github.agentidentity.mcp.rest.attestation;

import org.jspecify.annotations.NullMarked;
