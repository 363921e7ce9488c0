/** Policies in the admin API. */
@NullMarked
package io.github.agentidentity.governance.rest.policy;

import org.jspecify.annotations.NullMarked;
