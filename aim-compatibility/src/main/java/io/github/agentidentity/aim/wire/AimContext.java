package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.AgentTrust;
import io.github.agentidentity.agent.KeycloakClock;
import io.github.agentidentity.agent.web.ProblemException;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.aim.Malformed;
import io.github.agentidentity.governance.AccessGovernance;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.Urls;

/** One request to the AIM API. */
record AimContext(KeycloakSession session, RealmModel realm) {

  /** What an agent is trusted where nobody scores: neither good nor bad. */
  private static final double UNKNOWN_TRUST = 0.5;

  /**
   * Does it, answering errors as AIM does, and counts how it went.
   *
   * @param operation a word of ours, so that there are only so many
   */
  Response answering(String operation, Supplier<Response> deed) {
    try {
      Response answer = translating(deed);
      AimMeters.answered(realm.getName(), operation, answer.getStatus());
      return answer;
    } catch (ErrorResponseException e) {
      AimMeters.answered(realm.getName(), operation, e.getResponse().getStatus());
      throw e;
    }
  }

  /** Does it, answering errors as AIM does. */
  <T> T translating(Supplier<T> deed) {
    try {
      return deed.get();
    } catch (Malformed e) {
      throw ForeignError.malformed(String.valueOf(e.getMessage()));
    } catch (AgentException e) {
      throw new ForeignError(Problems.toProblem(e).status(), String.valueOf(e.getMessage()));
    } catch (ProblemException e) {
      throw new ForeignError(e.problem().status(), e.problem().detail());
    } catch (ModelDuplicateException e) {
      throw new ForeignError(409, "It exists already");
    }
  }

  AgentOperations agents() {
    return session.getProvider(AgentOperations.class);
  }

  AccessGovernance governance() {
    return session.getProvider(AccessGovernance.class);
  }

  AgentIdentityStore store() {
    return session.getProvider(AgentIdentityStore.class);
  }

  Instant now() {
    return KeycloakClock.INSTANCE.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Between 0 and 1. */
  double trust(Agent agent) {
    AgentTrust trust = agent.trust();
    return trust == null ? UNKNOWN_TRUST : trust.scoreAt(now());
  }

  double trust(AgentId agent) {
    return agents().find(realm, agent.value()).map(this::trust).orElse(UNKNOWN_TRUST);
  }

  /** The agent of a path: by id or by name. */
  Agent requireAgent(String reference) {
    return agents().find(realm, reference).orElseThrow(() -> ForeignError.notFound("Agent"));
  }

  /** What a client is configured with: the public address that ends in {@code /aim}. */
  String aimUrl() {
    return Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName()) + "/aim";
  }
}
