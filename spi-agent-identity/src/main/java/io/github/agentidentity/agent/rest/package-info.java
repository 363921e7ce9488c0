/** Admin and self-service REST. */
@NullMarked
package io.github.agentidentity.agent.rest;

import org.jspecify.annotations.NullMarked;
