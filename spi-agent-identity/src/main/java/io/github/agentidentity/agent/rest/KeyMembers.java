package io.github.agentidentity.agent.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.Ed25519PublicKey;
import io.github.agentidentity.agent.crypto.PublicKeyParser;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.KeyClaim;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two members by which a request brings a key. */
record KeyMembers(@Nullable JsonNode publicKey, @Nullable String keyProof) {

  Optional<KeyClaim> claim(AgentIdentity identity, AgentName name) {
    Ed25519PublicKey announced =
        publicKey == null || publicKey.isNull()
            ? null
            : new PublicKeyParser("publicKey").parse(publicKey);
    return identity.keyProofs().claim(announced, keyProof, name);
  }
}
