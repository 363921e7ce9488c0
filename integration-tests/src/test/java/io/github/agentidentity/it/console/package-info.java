/** The pages of the admin console, in a real browser. */
@NullMarked
package io.github.agentidentity.it.console;

import org.jspecify.annotations.NullMarked;
