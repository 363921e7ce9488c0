/** The admin and self-service API, and what becomes of the objects behind it. */
@NullMarked
package io.github.agentidentity.it.aim;

import org.jspecify.annotations.NullMarked;
