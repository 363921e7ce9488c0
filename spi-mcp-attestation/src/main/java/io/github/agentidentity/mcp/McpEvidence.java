package io.github.agentidentity.mcp;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The use cases of what is known of servers from others, for this module's other parts and for
 * other modules. Callers check who may call; the use cases check what may be done. Everything joins
 * the transaction of the session and throws {@link AgentException}.
 */
public interface McpEvidence extends Provider {

  /** A nonce that is good for one attestation of this server by this agent. */
  record Nonce(String value, Instant expiresAt) {}

  Nonce nonce(RealmModel realm, AgentId agent, McpServer server);

  /**
   * Takes an attestation that is a compact JWS.
   *
   * @param issuer the realm's issuer as the world sees it: what attestations are made out to
   * @throws AgentException.NotProved if anything about it does not convince
   * @throws AgentException.Forbidden if the agent may not attest
   */
  Attestation attest(RealmModel realm, McpServer server, String jws, String issuer);

  /** As the other, in the form of AIM's wire contract. */
  Attestation attest(RealmModel realm, McpServer server, WireAttestation said);

  /** How sure attestations make us of the server now. */
  Confidence confidence(RealmModel realm, McpServer server);

  /** As {@link #confidence}, of many in one query. */
  Map<McpServerId, Confidence> confidences(RealmModel realm, Collection<McpServer> servers);

  /**
   * Notes that an agent has to do with a server. It is written a little later, together with what
   * else is seen by then; what is too much to keep is dropped.
   */
  void seen(RealmModel realm, Agent agent, Told told);

  /** Takes back what was declared of an agent; false if it was not. */
  boolean retract(RealmModel realm, Agent agent, String name);

  /**
   * Has the server prove its key: empty if it did, or else why not, for people.
   *
   * @throws AgentException.Conflict if no key of it is on record
   */
  Optional<String> challenge(RealmModel realm, McpServer server, Actor actor);

  /**
   * What somebody tells of a connection.
   *
   * @param name a registered server by id, name or address, or whatever the teller calls it
   */
  record Told(String name, Connection.Kind kind, String source, int confidence) {}

  @Override
  default void close() {}
}
