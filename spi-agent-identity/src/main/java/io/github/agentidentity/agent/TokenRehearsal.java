package io.github.agentidentity.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/**
 * Has the token endpoint's own grant make the token that an agent would get now, for whoever
 * explains tokens. Everything is asked that a real request asks, but the key: scopes, client
 * policies, mappers, gates, signature. The token is thrown away, and so is the transaction: nothing
 * is stored, counted, or told to anybody.
 */
public interface TokenRehearsal extends Provider {

  /** What came of it. */
  sealed interface Outcome {

    /**
     * The agent would get a token: what it says, without the signature, so that nobody can use it.
     *
     * @param verifies whether the signature was good, as this realm checks it
     */
    record Issued(JsonNode header, JsonNode claims, boolean verifies) implements Outcome {}

    /** It would get an error of OAuth 2.0. */
    record Refused(String error, String description) implements Outcome {}
  }

  /**
   * Rehearses the grant {@code client_credentials} in a session of its own.
   *
   * @param proven the agent, with the proof that a real request would bring
   */
  Outcome rehearse(RealmModel realm, ProvenAgent proven, Purpose.Token wanted);

  @Override
  default void close() {}
}
