/** Where the parts of this module meet: they see the scope, not each other. */
@NullMarked
package io.github.agentidentity.governance.service.usecase;

import org.jspecify.annotations.NullMarked;
