/** What agents say of themselves. */
@NullMarked
package io.github.agentidentity.governance.service.declaration;

import org.jspecify.annotations.NullMarked;
