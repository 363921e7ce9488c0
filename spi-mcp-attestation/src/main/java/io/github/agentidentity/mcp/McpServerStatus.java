package io.github.agentidentity.mcp;

/** {@code PENDING -> ACTIVE <-> QUARANTINED -> REVOKED}; nothing leads out of REVOKED. */
public enum McpServerStatus {
  /** Known, not approved: no token is for it. */
  PENDING,
  /** A person has approved it with the surface that is pinned. */
  ACTIVE,
  /** Cut off until a person releases it or approves its surface anew. */
  QUARANTINED,
  /** Cut off for ever; the row stays as its record. */
  REVOKED
}
