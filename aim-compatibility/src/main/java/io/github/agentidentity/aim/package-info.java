/** What AIM's clients put on the wire: bodies kept as text, the byte strings they sign, keys. */
@NullMarked
package io.github.agentidentity.aim;

import org.jspecify.annotations.NullMarked;
