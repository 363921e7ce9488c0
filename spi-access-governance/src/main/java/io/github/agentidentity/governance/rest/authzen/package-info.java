/** The AuthZEN Authorization API 1.0. */
@NullMarked
package io.github.agentidentity.governance.rest.authzen;

import org.jspecify.annotations.NullMarked;
