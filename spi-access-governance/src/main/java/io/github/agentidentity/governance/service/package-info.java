/** The use cases. */
@NullMarked
package io.github.agentidentity.governance.service;

import org.jspecify.annotations.NullMarked;
