/** API keys at the token endpoint. */
@NullMarked
package io.github.agentidentity.governance.token;

import org.jspecify.annotations.NullMarked;
