/** What the console asks before it shows a menu. */
@NullMarked
package io.github.agentidentity.console.rest;

import org.jspecify.annotations.NullMarked;
