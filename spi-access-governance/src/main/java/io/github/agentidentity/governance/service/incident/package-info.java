/** What went wrong, and what people are told of. */
@NullMarked
package io.github.agentidentity.governance.service.incident;

import org.jspecify.annotations.NullMarked;
