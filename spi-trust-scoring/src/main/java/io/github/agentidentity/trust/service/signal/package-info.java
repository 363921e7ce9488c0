/** What agents are seen to do, on its way to counts and scores. */
@NullMarked
package io.github.agentidentity.trust.service.signal;

import org.jspecify.annotations.NullMarked;
