/** The factors that rest on documents. */
@NullMarked
package io.github.agentidentity.trust.service.evidence.factor;

import org.jspecify.annotations.NullMarked;
