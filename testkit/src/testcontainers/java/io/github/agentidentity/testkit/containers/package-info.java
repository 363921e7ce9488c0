/** The same server in containers, where Docker answers. */
@NullMarked
package io.github.agentidentity.testkit.containers;

import org.jspecify.annotations.NullMarked;
