/** The use cases of trust. */
@NullMarked
package io.github.agentidentity.trust.service;

import org.jspecify.annotations.NullMarked;
