/** What every shipped configuration file has to keep. */
package io.github.agentidentity.realm;
