/** Secrets of agents that cannot sign. */
@NullMarked
package io.github.agentidentity.governance.service.apikey;

import org.jspecify.annotations.NullMarked;
