/** Asking people, and what they answer. */
@NullMarked
package io.github.agentidentity.governance.service.request;

import org.jspecify.annotations.NullMarked;
