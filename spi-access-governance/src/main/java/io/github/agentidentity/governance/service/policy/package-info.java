/** Policies: how they are written, asked, and rehearsed. */
@NullMarked
package io.github.agentidentity.governance.service.policy;

import org.jspecify.annotations.NullMarked;
