/** Admin and agent REST. */
@NullMarked
package io.github.agentidentity.governance.rest;

import org.jspecify.annotations.NullMarked;
