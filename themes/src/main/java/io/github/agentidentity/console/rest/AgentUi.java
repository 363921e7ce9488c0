package io.github.agentidentity.console.rest;

import java.util.Map;
import java.util.Set;

/**
 * What the console needs before it shows a menu. Comfort, never protection: every endpoint checks
 * for itself.
 *
 * @param enabled whether the pack is switched on in the realm
 * @param issuer what key proofs are made out to
 * @param features which other modules are installed
 * @param permissions what the caller may do here
 * @param badges how much waits behind an entry of the menu, where it is more than nothing
 * @param messages the texts of the pages in the language that was asked for
 */
record AgentUi(
    boolean enabled,
    String issuer,
    Set<Feature> features,
    Set<Permission> permissions,
    Map<String, Long> badges,
    Map<String, String> messages) {

  /** A module that brings pages of its own. */
  enum Feature {
    GOVERNANCE("agent-governance"),
    TRUST("agent-trust"),
    MCP("mcp-servers");

    private final String resource;

    Feature(String resource) {
      this.resource = resource;
    }

    /** The id of the module's admin resource. */
    String resource() {
      return resource;
    }
  }

  enum Permission {
    VIEW_AGENTS,
    MANAGE_AGENTS,
    APPROVE,
    AUDIT,
    VIEW_REALM,
    MANAGE_REALM,
    VIEW_EVENTS
  }
}
