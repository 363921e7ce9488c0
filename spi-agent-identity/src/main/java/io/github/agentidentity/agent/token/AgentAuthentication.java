package io.github.agentidentity.agent.token;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore.KeyRingView;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.KeyState;
import io.github.agentidentity.agent.crypto.CompactJwt;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.service.AgentPresence;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Authenticates one agent by one assertion. Before the signature is verified every failure looks
 * the same; after it, the holder of the key is told what to do.
 */
final class AgentAuthentication {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Set<String> audiences;
  private final AgentPresence presence;

  AgentAuthentication(KeycloakSession session, RealmModel realm, Issuers issuers) {
    this.session = session;
    this.realm = realm;
    this.audiences = Set.of(issuers.issuer(), issuers.tokenEndpoint());
    this.presence = new AgentIdentity(session, realm, issuers.issuer()).presence();
  }

  /** How it ended. */
  sealed interface Outcome {

    record Authenticated(Agent agent, AgentKey key) implements Outcome {}

    /** Said in the same words whether the agent exists or not. */
    record Unknown(String reason) implements Outcome {}

    /** Could not be found out; the same request may succeed later. */
    record Unavailable() implements Outcome {}

    /**
     * Said to whoever holds a key of the agent.
     *
     * @param reason a word for the event and the metric
     * @param error the OAuth error code
     */
    record Refused(Agent agent, String reason, String error, String sentence) implements Outcome {}
  }

  Outcome authenticate(CompactJwt jwt, ClientModel client) {
    Optional<KeyRingView> ring = presence.ring(new AgentId(client.getId()));
    if (ring.isEmpty() || !jwt.isEd25519()) {
      AgentKeyCheck.inVain(jwt);
      return new Outcome.Unknown(ring.isEmpty() ? "agent_unknown" : "alg_not_allowed");
    }
    Optional<AgentKey> signer = AgentKeyCheck.signer(jwt, ring.get());
    return signer
        .map(key -> judge(jwt, ring.get().agent(), key))
        .orElseGet(() -> new Outcome.Unknown("signature_invalid"));
  }

  private Outcome judge(CompactJwt jwt, Agent agent, AgentKey key) {
    Instant now = presence.now();
    Optional<String> complaint = new AssertionRules(audiences, now).complaint(jwt);
    if (complaint.isPresent()) {
      return invalidClient(agent, "assertion_invalid", complaint.get());
    }
    if (key.state() == KeyState.REVOKED) {
      return invalidClient(agent, "key_revoked", "this key was revoked");
    }
    if (key.state() == KeyState.ACTIVE && !key.isValidAt(now)) {
      return invalidClient(agent, "key_expired", "this key has expired; use its successor");
    }
    if (!burn(jwt, agent, now)) {
      return invalidClient(agent, "assertion_replayed", "this assertion was used before");
    }
    Optional<Outcome> refusal = refuseForStatus(agent, key);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    presence.seen(agent, key, now);
    return new Outcome.Authenticated(agent, key);
  }

  private static Optional<Outcome> refuseForStatus(Agent agent, AgentKey key) {
    return switch (agent.status()) {
      case PENDING -> unauthorized(agent, "pending: prove a key of it first, by a challenge");
      case SUSPENDED -> unauthorized(agent, "suspended by an administrator");
      case REVOKED -> unauthorized(agent, "revoked for good; register a new one");
      case ACTIVE ->
          key.state() == KeyState.UNPROVEN
              ? Optional.of(
                  new Outcome.Refused(
                      agent,
                      "key_unproven",
                      "unauthorized_client",
                      "prove this key first, by a challenge"))
              : Optional.empty();
    };
  }

  private boolean burn(CompactJwt jwt, Agent agent, Instant now) {
    String once =
        String.join(
            ":",
            "agent-assertion",
            realm.getId(),
            agent.id().value(),
            jwt.text("jti").orElseThrow());
    return session.singleUseObjects().putIfAbsent(once, AssertionRules.secondsToRemember(jwt, now));
  }

  private static Optional<Outcome> unauthorized(Agent agent, String state) {
    String reason = "agent_" + agent.status().name().toLowerCase(Locale.ROOT);
    return Optional.of(
        new Outcome.Refused(agent, reason, "unauthorized_client", "this agent is " + state));
  }

  private static Outcome invalidClient(Agent agent, String reason, String sentence) {
    return new Outcome.Refused(agent, reason, "invalid_client", sentence);
  }
}
