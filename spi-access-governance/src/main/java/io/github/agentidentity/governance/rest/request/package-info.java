/** The inbox over REST: for approvers, and for those who ask. */
@NullMarked
package io.github.agentidentity.governance.rest.request;

import org.jspecify.annotations.NullMarked;
