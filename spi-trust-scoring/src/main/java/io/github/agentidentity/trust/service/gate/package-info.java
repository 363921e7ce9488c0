/** What trust decides. */
@NullMarked
package io.github.agentidentity.trust.service.gate;

import org.jspecify.annotations.NullMarked;
