package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.AgentIdentityStore.KeyRingView;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.crypto.CompactJwt;
import java.util.Optional;

/** Finds the key of an agent that signed an assertion. */
final class AgentKeyCheck {

  /** The public key of RFC 8032 §7.1 test 1: nobody's, and as costly to check as anybody's. */
  private static final Ed25519PublicKey NOBODY =
      Ed25519PublicKey.ofStored("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");

  private AgentKeyCheck() {}

  /** The key that the header names, or any of the ring if it names none, that verifies. */
  static Optional<AgentKey> signer(CompactJwt jwt, KeyRingView ring) {
    Optional<String> kid =
        Optional.ofNullable(jwt.header().get("kid")).map(named -> named.asText());
    return ring.keys().stream()
        .filter(key -> kid.isEmpty() || kid.get().equals(key.thumbprint()))
        .filter(key -> key.publicKey().verifies(jwt.signingInput(), jwt.signature()))
        .findFirst();
  }

  /** Takes the time of a check, so that an unknown agent answers no sooner than a known one. */
  static void inVain(CompactJwt jwt) {
    NOBODY.verifies(jwt.signingInput(), jwt.signature());
  }
}
