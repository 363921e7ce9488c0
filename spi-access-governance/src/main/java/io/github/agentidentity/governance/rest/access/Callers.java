package io.github.agentidentity.governance.rest.access;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.web.Bearer;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import java.util.Map;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.AccessToken;

/** Finds out who calls, by an access token of the realm. */
record Callers(KeycloakSession session, RealmModel realm) {

  private static final String AGENT_CLAIM = "agent";

  Caller require() {
    Bearer bearer =
        Bearer.of(session)
            .orElseThrow(() -> Problems.unauthorized("An access token of this realm is required"));
    return SelfServiceContext.isAgent(bearer.client()) ? agent(bearer) : decisionPoint(bearer);
  }

  /** An agent asks about itself only, whatever roles it was given: it cannot vouch for others. */
  private static Caller agent(Bearer bearer) {
    ClientModel client = bearer.client();
    if (!bearer.isServiceAccount()) {
      throw Problems.forbidden("An agent asks with a token of its own");
    }
    return new Caller.AskingAgent(
        new AgentId(client.getId()), client.getClientId(), proof(bearer.token()));
  }

  /** The key that the token was got with; the gate looks whether it is still good. */
  private static Proof proof(AccessToken token) {
    Object claim = token.getOtherClaims().get(AGENT_CLAIM);
    if (!(claim instanceof Map<?, ?> agent)) {
      return new Proof.None();
    }
    if (agent.get("key") instanceof String key) {
      return new Proof.Key(key);
    }
    return agent.get("api_key") instanceof String apiKey
        ? new Proof.ApiKey(apiKey)
        : new Proof.None();
  }

  private Caller decisionPoint(Bearer bearer) {
    if (!holdsTheRole(bearer)) {
      throw Problems.forbidden("The role " + SelfServiceContext.DECISION_POINT + " is required");
    }
    return new Caller.DecisionPoint(actor(bearer), bearer.client().getClientId());
  }

  /** Whether the caller may ask about every agent; false for whoever is not even known. */
  boolean isDecisionPoint() {
    return Bearer.of(session)
        .filter(bearer -> !SelfServiceContext.isAgent(bearer.client()))
        .filter(this::holdsTheRole)
        .isPresent();
  }

  /** By the token and by the database: a role that was taken away is gone at once. */
  private boolean holdsTheRole(Bearer bearer) {
    RoleModel role = realm.getRole(SelfServiceContext.DECISION_POINT);
    return role != null
        && bearer.user().hasRole(role)
        && bearer.carriesRealmRole(session, SelfServiceContext.DECISION_POINT);
  }

  private static Actor actor(Bearer bearer) {
    UserModel user = bearer.user();
    return user.getServiceAccountClientLink() == null
        ? new Actor(Actor.Kind.USER, user.getId())
        : new Actor(Actor.Kind.CLIENT, bearer.client().getClientId());
  }
}
