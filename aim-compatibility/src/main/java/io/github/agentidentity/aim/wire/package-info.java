/** The endpoints of AIM: {@code /realms/{realm}/aim}. */
@NullMarked
package io.github.agentidentity.aim.wire;

import org.jspecify.annotations.NullMarked;
