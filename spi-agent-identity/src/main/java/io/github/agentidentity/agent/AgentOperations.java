package io.github.agentidentity.agent;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * The use cases of agents, for other modules. Callers check who may call; the use cases check what
 * may be done. Everything joins the transaction of the session and throws {@link AgentException}.
 */
public interface AgentOperations extends Provider {

  /** Whether the pack is switched on in the realm. */
  boolean isOn(RealmModel realm);

  /** By UUID, name or client id. */
  Optional<Agent> find(RealmModel realm, String reference);

  /** Asks every gate; the first that does not let pass has spoken. */
  AccessDecision decide(RealmModel realm, AgentId agent, Proof proof, Purpose purpose);

  /**
   * Asks every gate for each purpose of one agent, reading the agent once: answers in the order of
   * the purposes, all of one moment of the database.
   */
  List<AccessDecision> decideAll(
      RealmModel realm, AgentId agent, Proof proof, List<? extends Purpose> purposes);

  /** The entry of the catalogue that a name of an action or capability stands for, if any. */
  Optional<Capability> capability(RealmModel realm, String nameOrAlias);

  /**
   * Adds an entry to the catalogue, with the scope that stands for it. One of this name that is
   * there already stays as it is.
   *
   * @throws AgentException.Taken if the name is an alias, or a scope that is no capability
   */
  Capability define(RealmModel realm, NewCapability wanted);

  /** Removes an entry of the catalogue with every grant of it; nothing if there is none. */
  void undefine(RealmModel realm, CapabilityName capability);

  /**
   * The user with this id or user name, or the group {@code group:<id or /path>}; null for null or
   * blank words.
   *
   * @throws AgentException.Invalid if there is none
   */
  @Nullable AgentOwner owner(RealmModel realm, @Nullable String words);

  /** How people know the owner; empty if it is gone. */
  Optional<String> ownerName(RealmModel realm, AgentOwner owner);

  /** Grants a capability; a grant that stands is replaced by the new terms. */
  Grant grant(RealmModel realm, Agent agent, NewGrant terms, Actor actor);

  /** Takes a capability away, from the next token and decision on. */
  void revokeGrant(RealmModel realm, Agent agent, String capability, Actor actor);

  void suspend(RealmModel realm, Agent agent, @Nullable String reason, Actor actor);

  void resume(RealmModel realm, Agent agent, @Nullable String reason, Actor actor);

  void revoke(RealmModel realm, Agent agent, @Nullable String reason, Actor actor);

  void remove(RealmModel realm, Agent agent, Actor actor);

  /** Registers an agent with a key that is not proved yet: it is PENDING. */
  Agent register(RealmModel realm, NewAgent wanted, Actor actor);

  /**
   * Registers an agent by an enrolment token, of which one use is taken; it gets what the token
   * grants.
   *
   * @throws AgentException.EnrolmentRefused for an unknown, expired or used up token, all alike
   */
  Agent enrol(RealmModel realm, NewAgent wanted, String enrolmentToken);

  /** Adds a key of which the caller has seen possession proved; the first makes it ACTIVE. */
  void proved(RealmModel realm, Agent agent, String thumbprint);

  /** Makes a PENDING agent ACTIVE without a key of its own: somebody else vouches for it. */
  void admit(RealmModel realm, Agent agent, Actor actor);

  /** Notes, once a minute at most, that the agent was seen, perhaps with this key. */
  void seen(RealmModel realm, Agent agent, @Nullable String thumbprint);

  /**
   * Writes the agent's score and override on its row; the anomaly stays. For the module that scores
   * trust, and for no other.
   */
  void recordTrust(RealmModel realm, AgentId agent, AgentTrust trust);

  /** Writes the anomaly of an agent that was scored, or takes it away. For the same module. */
  void recordAnomaly(RealmModel realm, AgentId agent, AgentTrust.@Nullable Anomaly anomaly);

  /** An entry of the catalogue to be made; a person need not answer requests for it. */
  record NewCapability(CapabilityName name, @Nullable String description, Risk risk) {}

  /**
   * A grant to be made.
   *
   * @param capability its name or an alias
   * @param constraints a JSON object, or null
   */
  record NewGrant(
      String capability,
      @Nullable Instant expiresAt,
      @Nullable String constraints,
      @Nullable String reason) {}

  /** An agent to be registered. */
  record NewAgent(
      AgentName name,
      AgentProfile profile,
      @Nullable AgentOwner owner,
      @Nullable Ed25519PublicKey publicKey) {}

  @Override
  default void close() {}
}
