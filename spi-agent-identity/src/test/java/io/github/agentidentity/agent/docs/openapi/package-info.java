/** Descriptions of APIs, written from their resources. For the tests of every module. */
package io.github.agentidentity.agent.docs.openapi;
