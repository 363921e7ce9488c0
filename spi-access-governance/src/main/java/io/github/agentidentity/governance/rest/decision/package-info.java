/** Decisions, their lists and their outcomes. */
@NullMarked
package io.github.agentidentity.governance.rest.decision;

import org.jspecify.annotations.NullMarked;
