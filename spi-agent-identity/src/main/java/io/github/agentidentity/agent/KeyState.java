package io.github.agentidentity.agent;

/** What a key may be used for. */
public enum KeyState {
  /** Registered without a proof of possession; proves nothing until a challenge is answered. */
  UNPROVEN,
  ACTIVE,
  /** For good: the same key never becomes valid again, for any agent of the realm. */
  REVOKED
}
