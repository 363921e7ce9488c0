package io.github.agentidentity.agent.service;

/** Names of the native objects and attributes that the pack writes into a realm. */
public final class Projected {

  /** The client authenticator of agents. */
  public static final String AUTHENTICATOR = "agent-ed25519";

  /** What the ids of all client authenticators of the pack begin with. */
  static final String AUTHENTICATORS = "agent-";

  /** Client attribute: {@code true} on every agent's client. */
  public static final String AGENT_MARKER = "agent-identity.agent";

  /** Client attribute: {@code true} on clients that may be the {@code resource} of a token. */
  public static final String RESOURCE_SERVER = "agent-identity.resource-server";

  /** Client scope attribute: {@code true} on the scopes that stand for capabilities. */
  public static final String CAPABILITY_MARKER = "agent-identity.capability";

  /** The client scope that carries the claims of agents. */
  public static final String AGENT_SCOPE = "agent-identity";

  /** Realm attribute: the id of that client scope. */
  public static final String AGENT_SCOPE_ID = "agent-identity.scope-id";

  /** The protocol mapper of the claim {@code agent}. */
  public static final String CLAIM_MAPPER = "agent-claim-mapper";

  /** Realm attribute: whether the pack is switched on. */
  public static final String SWITCH = "agent-identity.enabled";

  private Projected() {}
}
