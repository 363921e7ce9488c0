/** Trust over REST. */
@NullMarked
package io.github.agentidentity.trust.rest;

import org.jspecify.annotations.NullMarked;
