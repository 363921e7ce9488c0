package io.github.agentidentity.agent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public key of an agent, named in its realm by its RFC 7638 thumbprint.
 *
 * @param label free text, such as the host or instance that holds the private half
 * @param notAfter the end of its validity, exclusive; a rotated key ends when its grace does
 */
public record AgentKey(
    AgentId agent,
    Ed25519PublicKey publicKey,
    KeyState state,
    @Nullable String label,
    Instant notBefore,
    @Nullable Instant notAfter,
    Instant createdAt,
    @Nullable Instant lastUsedAt) {

  public String thumbprint() {
    return publicKey.thumbprint();
  }

  /** Whether a signature by this key counts at that moment. */
  public boolean isValidAt(Instant now) {
    return state == KeyState.ACTIVE
        && !now.isBefore(notBefore)
        && (notAfter == null || now.isBefore(notAfter));
  }

  public AgentKey withState(KeyState next) {
    return new AgentKey(agent, publicKey, next, label, notBefore, notAfter, createdAt, lastUsedAt);
  }

  /** The key with an earlier end; a later one changes nothing. */
  public AgentKey endingBy(Instant end) {
    boolean earlier = notAfter == null || end.isBefore(notAfter);
    return new AgentKey(
        agent, publicKey, state, label, notBefore, earlier ? end : notAfter, createdAt, lastUsedAt);
  }
}
