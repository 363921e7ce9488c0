/** How well the detection of behaviour works, on agents that are made up: no server is needed. */
@NullMarked
package io.github.agentidentity.benchmarks.behaviour;

import org.jspecify.annotations.NullMarked;
