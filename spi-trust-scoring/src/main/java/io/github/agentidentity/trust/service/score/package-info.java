/** The arithmetic of scores: pure functions of what they are given. */
@NullMarked
package io.github.agentidentity.trust.service.score;

import org.jspecify.annotations.NullMarked;
