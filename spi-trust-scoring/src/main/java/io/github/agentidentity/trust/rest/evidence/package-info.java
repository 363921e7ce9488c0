/** Evidence over REST. */
@NullMarked
package io.github.agentidentity.trust.rest.evidence;

import org.jspecify.annotations.NullMarked;
