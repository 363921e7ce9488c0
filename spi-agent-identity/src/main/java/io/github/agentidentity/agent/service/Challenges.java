package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.agent.crypto.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Challenge and response: the agent signs 32 random bytes that the server chose for it.
 *
 * <p>What is signed is the UTF-8 text {@code agent-identity-challenge-v1}, the realm's issuer, the
 * agent's name, the id of the challenge and the challenge itself, joined by line feeds: a signature
 * for one realm, agent or purpose is worth nothing for another.
 */
public final class Challenges {

  public static final Duration LIFE = Duration.ofMinutes(5);

  /** The first line of what is signed. */
  public static final String DOMAIN = "agent-identity-challenge-v1";

  private static final String AGENT = "agent";
  private static final String NONCE = "nonce";
  private static final String NAME = "name";

  private final RealmScope scope;
  private final AgentDirectory directory;
  private final KeyRing keyRing;
  private final String issuer;

  Challenges(RealmScope scope, AgentDirectory directory, KeyRing keyRing, String issuer) {
    this.scope = scope;
    this.directory = directory;
    this.keyRing = keyRing;
    this.issuer = issuer;
  }

  /** A challenge that waits for its answer. */
  public record Challenge(String id, String challenge, Instant expiresAt) {}

  /**
   * A challenge for the agent. One is handed out for an unknown agent as well, so that nobody
   * learns here which agents exist; it can never be answered.
   */
  public Challenge open(String reference) {
    Optional<Agent> agent = directory.find(reference);
    String id = UUID.randomUUID().toString();
    String nonce = Secrets.random();
    scope
        .session()
        .singleUseObjects()
        .put(
            key(id),
            LIFE.toSeconds(),
            Map.of(
                AGENT,
                agent.map(found -> found.id().value()).orElse(""),
                NAME,
                agent.map(found -> found.name().value()).orElse(""),
                NONCE,
                nonce));
    return new Challenge(id, nonce, scope.now().plus(LIFE));
  }

  /**
   * Takes the answer, right or wrong: a challenge is good for one try.
   *
   * @throws AgentException.NotProved if anything about it is wrong, without saying what
   */
  public Agent answer(String id, String thumbprint, byte[] signature) {
    Map<String, String> challenge = scope.session().singleUseObjects().remove(key(id));
    String agentId = challenge == null ? null : challenge.get(AGENT);
    if (challenge == null || agentId == null || agentId.isEmpty()) {
      throw refused();
    }
    Agent agent = scope.agents().find(new AgentId(agentId)).orElseThrow(Challenges::refused);
    AgentKey key =
        keyRing
            .find(agent, thumbprint)
            .filter(found -> found.state() != KeyState.REVOKED)
            .filter(found -> found.state() == KeyState.UNPROVEN || found.isValidAt(scope.now()))
            .orElseThrow(Challenges::refused);
    byte[] text =
        String.join("\n", DOMAIN, issuer, challenge.get(NAME), id, challenge.get(NONCE))
            .getBytes(StandardCharsets.UTF_8);
    if (!key.publicKey().verifies(text, signature)) {
      throw refused();
    }
    keyRing.proved(agent, thumbprint, new Actor(Actor.Kind.AGENT, agent.id().value()));
    return scope.agents().find(agent.id()).orElseThrow();
  }

  private String key(String id) {
    return String.join(":", "agent-challenge", scope.realm().getId(), id);
  }

  private static AgentException.NotProved refused() {
    return new AgentException.NotProved(
        "The answer is not accepted: ask for a new challenge and sign it with a key of the agent");
  }
}
