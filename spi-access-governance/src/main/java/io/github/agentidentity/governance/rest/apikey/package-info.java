/** API keys over REST. */
@NullMarked
package io.github.agentidentity.governance.rest.apikey;

import org.jspecify.annotations.NullMarked;
