/**
 * What can be set per realm, declared as data: the module that reads a setting and the admin who
 * changes it go by the same bounds. Promised to the other modules of the pack.
 */
@NullMarked
package io.github.agentidentity.agent.settings;

import org.jspecify.annotations.NullMarked;
