/** The language that conditions of policies are written in: CEL, cut down to what always ends. */
@NullMarked
package io.github.agentidentity.governance.service.condition;

import org.jspecify.annotations.NullMarked;
