/** The story that {@code ./demo} tells: the life of one agent on a real Keycloak. */
@NullMarked
package io.github.agentidentity.walkthrough;

import org.jspecify.annotations.NullMarked;
