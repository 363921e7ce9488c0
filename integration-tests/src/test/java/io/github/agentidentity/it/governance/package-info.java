/** Decisions, and what governs them. */
@NullMarked
package io.github.agentidentity.it.governance;

import org.jspecify.annotations.NullMarked;
