/** Load on a real server, measured side by side with what Keycloak ships. */
@NullMarked
package io.github.agentidentity.benchmarks;

import org.jspecify.annotations.NullMarked;
