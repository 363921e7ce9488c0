/** Reads documents of evidence strictly: each reader refuses what it cannot vouch for. */
@NullMarked
package io.github.agentidentity.trust.service.evidence.read;

import org.jspecify.annotations.NullMarked;
