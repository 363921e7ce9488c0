/** What happens by itself as time goes by, and after things that happen elsewhere. */
@NullMarked
package io.github.agentidentity.governance.service.sweep;

import org.jspecify.annotations.NullMarked;
