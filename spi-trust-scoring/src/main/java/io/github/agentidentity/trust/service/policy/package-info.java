/** What Keycloak's own policies ask of agents. */
@NullMarked
package io.github.agentidentity.trust.service.policy;

import org.jspecify.annotations.NullMarked;
