/** What is offered to the edges and to other modules. */
@NullMarked
package io.github.agentidentity.trust.service.usecase;

import org.jspecify.annotations.NullMarked;
