/** What the pack itself asks of every token and every action. */
@NullMarked
package io.github.agentidentity.agent.service.gates;

import org.jspecify.annotations.NullMarked;
