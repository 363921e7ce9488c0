/** Takes documents of evidence in, and lets them be withdrawn. */
@NullMarked
package io.github.agentidentity.trust.service.evidence;

import org.jspecify.annotations.NullMarked;
