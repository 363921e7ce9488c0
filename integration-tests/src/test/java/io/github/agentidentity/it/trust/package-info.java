/** Scores of trust, and what they decide. */
@NullMarked
package io.github.agentidentity.it.trust;

import org.jspecify.annotations.NullMarked;
