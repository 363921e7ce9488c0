/** What the integration tests share: a realm of their own, and short words for long requests. */
@NullMarked
package io.github.agentidentity.it.support;

import org.jspecify.annotations.NullMarked;
