/** Trust in agents: the SPI of factors, and the values that scores are made of. */
@NullMarked
package io.github.agentidentity.trust;

import org.jspecify.annotations.NullMarked;
