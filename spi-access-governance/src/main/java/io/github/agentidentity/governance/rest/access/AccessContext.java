package io.github.agentidentity.governance.rest.access;

import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.governance.AccessGovernance;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/** One request to {@code /realms/{realm}/agent-access}. */
public record AccessContext(KeycloakSession session, RealmModel realm) {

  private static final String REQUEST_ID = "X-Request-ID";
  private static final int LONGEST_REQUEST_ID = 1_024;

  /** Does it, answering problems. */
  public <T> T answering(Supplier<T> deed) {
    return new Problems(realm).answering(deed);
  }

  /** Gives the caller's own name of the request back, whatever the answer. */
  public void echoRequestId() {
    String id = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(REQUEST_ID);
    if (id != null && id.length() <= LONGEST_REQUEST_ID) {
      session.getContext().getHttpResponse().setHeader(REQUEST_ID, id);
    }
  }

  public Caller caller() {
    return new Callers(session, realm).require();
  }

  /** Whether the caller may ask about every agent; false for whoever is not even known. */
  public boolean isAskedByDecisionPoint() {
    return new Callers(session, realm).isDecisionPoint();
  }

  public AgentOperations agents() {
    return session.getProvider(AgentOperations.class);
  }

  public AccessGovernance governance() {
    return session.getProvider(AccessGovernance.class);
  }

  /** Where this is mounted, as the world sees it. */
  public String base() {
    return Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName())
        + "/agent-access";
  }
}
