/** How a realm scores its agents. */
@NullMarked
package io.github.agentidentity.trust.service.settings;

import org.jspecify.annotations.NullMarked;
