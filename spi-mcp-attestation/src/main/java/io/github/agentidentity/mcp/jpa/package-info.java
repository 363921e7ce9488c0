/** The rows in the database of Keycloak's own models. */
@NullMarked
package io.github.agentidentity.mcp.jpa;

import org.jspecify.annotations.NullMarked;
