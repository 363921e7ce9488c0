/** Use cases over the domain. One service writes the rows and their native projection. */
@NullMarked
package io.github.agentidentity.agent.service;

import org.jspecify.annotations.NullMarked;
