/** Starts a real Keycloak and speaks to it: for tests, the walkthrough and the benchmarks. */
@NullMarked
package io.github.agentidentity.testkit;

import org.jspecify.annotations.NullMarked;
