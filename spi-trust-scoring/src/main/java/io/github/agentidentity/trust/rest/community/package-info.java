/** Endorsements over REST. */
@NullMarked
package io.github.agentidentity.trust.rest.community;

import org.jspecify.annotations.NullMarked;
