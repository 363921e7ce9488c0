/** How factors are asked: on threads of their own, with a limit to patience. */
@NullMarked
package io.github.agentidentity.trust.service.panel;

import org.jspecify.annotations.NullMarked;
