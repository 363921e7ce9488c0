/**
 * The toolkit of REST edges: strict bodies, problems, pages, who calls. Promised to the other
 * modules of the pack.
 */
@NullMarked
package io.github.agentidentity.agent.web;

import org.jspecify.annotations.NullMarked;
