/** Trust in Keycloak's own client policies and Authorization Services. */
@NullMarked
package io.github.agentidentity.trust.token.policy;

import org.jspecify.annotations.NullMarked;
