/** How scores come up to date: on events, by night and on request. */
@NullMarked
package io.github.agentidentity.trust.service.recompute;

import org.jspecify.annotations.NullMarked;
