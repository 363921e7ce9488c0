/** The rows. */
@NullMarked
package io.github.agentidentity.aim.jpa;

import org.jspecify.annotations.NullMarked;
