package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Status;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Writes to approvers through the realm's mail server. */
record Mailing(GovernanceScope scope) {

  private static final Logger LOG = Logger.getLogger(Mailing.class);

  /** A server that fails that often is not asked again for this request. */
  private static final int MOST_FAILURES = 2;

  static Optional<Mailing> in(KeycloakSession session, String realmId) {
    RealmModel realm = session.realms().getRealm(realmId);
    if (realm == null) {
      return Optional.empty();
    }
    session.getContext().setRealm(realm);
    return Optional.of(new Mailing(new GovernanceScope(session, realm)));
  }

  void tellOf(String id) {
    Requests requests = new Requests(scope);
    requests
        .find(id)
        .filter(request -> request.status() == Status.PENDING)
        .ifPresent(
            request ->
                send(new Recipients(scope).of(request), request, requests.agent(request.agent())));
  }

  private void send(List<UserModel> approvers, ApprovalRequest request, Optional<Agent> agent) {
    String name = agent.map(found -> found.name().value()).orElse(request.agent().value());
    int failures = 0;
    for (UserModel approver : approvers) {
      if (failures == MOST_FAILURES) {
        return;
      }
      try {
        send(approver, request, name);
      } catch (EmailException e) {
        failures++;
        LOG.warnf(e, "Telling %s of request %s failed", approver.getUsername(), request.id());
      }
    }
  }

  private void send(UserModel approver, ApprovalRequest request, String agent)
      throws EmailException {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("agentName", agent);
    words.put("wanted", wanted(request.subject()));
    words.put("resource", resource(request.subject()));
    words.put("reason", request.reason());
    words.put("requestId", request.id());
    words.put("endsAt", request.endsAt().toString());
    scope
        .session()
        .getProvider(EmailTemplateProvider.class)
        .setRealm(scope.realm())
        .setUser(approver)
        .send("agentRequestSubject", List.of(agent), "agent-request.ftl", words);
  }

  private static String wanted(Subject subject) {
    return switch (subject) {
      case Subject.ForCapability wanted -> wanted.capability();
      case Subject.ForAction wanted -> wanted.action();
    };
  }

  private static String resource(Subject subject) {
    return subject instanceof Subject.ForAction action && action.resource() != null
        ? action.resource()
        : "";
  }
}
