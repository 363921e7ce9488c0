/** The way to a token: assertions, keys, scopes, resources, and every way to be refused. */
@NullMarked
package io.github.agentidentity.it.token;

import org.jspecify.annotations.NullMarked;
