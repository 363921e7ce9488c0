/** Decisions about actions, the people who answer, the policies, and what went wrong. */
@NullMarked
package io.github.agentidentity.governance;

import org.jspecify.annotations.NullMarked;
