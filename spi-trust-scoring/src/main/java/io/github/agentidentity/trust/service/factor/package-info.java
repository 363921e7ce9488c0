/** The factors that rest on what agents do and on how they are looked after. */
@NullMarked
package io.github.agentidentity.trust.service.factor;

import org.jspecify.annotations.NullMarked;
