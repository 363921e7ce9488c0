package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Ed25519PublicKey;

/** A public key that somebody brings, and whether possession of its private half was proved. */
public sealed interface KeyClaim {

  Ed25519PublicKey publicKey();

  /** Said, not shown: the key proves nothing until a challenge is answered with it. */
  record Claimed(Ed25519PublicKey publicKey) implements KeyClaim {}

  /** Shown by a key proof; only {@link KeyProofs} can say so. */
  final class Proved implements KeyClaim {
    private final Ed25519PublicKey publicKey;

    Proved(Ed25519PublicKey publicKey) {
      this.publicKey = publicKey;
    }

    @Override
    public Ed25519PublicKey publicKey() {
      return publicKey;
    }
  }
}
