/** Client authentication, the gates at token issuance, claims and signatures. */
@NullMarked
package io.github.agentidentity.agent.token;

import org.jspecify.annotations.NullMarked;
