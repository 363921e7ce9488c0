/** Decisions about actions, their rows, and what follows from them. */
@NullMarked
package io.github.agentidentity.governance.service.decision;

import org.jspecify.annotations.NullMarked;
