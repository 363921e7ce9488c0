package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.AfterTransaction;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Tells approvers that something waits for them. After the commit and on a thread of its own: a
 * mail server that is slow or dead holds up nobody, and the request is there without it.
 */
record ApproverMail(GovernanceScope scope) {

  private static final Logger LOG = Logger.getLogger(ApproverMail.class);
  private static final String EXECUTOR = "agent-governance-mail";

  void sendAfterCommit(ApprovalRequest request) {
    if (scope.realm().getSmtpConfig().isEmpty()) {
      return;
    }
    ExecutorService threads =
        scope.session().getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    Job job =
        new Job(scope.session().getKeycloakSessionFactory(), scope.realm().getId(), request.id());
    AfterTransaction.committed(scope.session(), () -> start(threads, job));
  }

  private static void start(ExecutorService threads, Job job) {
    try {
      threads.execute(job);
    } catch (RejectedExecutionException e) {
      LOG.warnf("Nobody was told by mail of request %s: the server is busy", job.request());
    }
  }

  private record Job(KeycloakSessionFactory factory, String realm, String request)
      implements Runnable {

    @Override
    public void run() {
      try {
        KeycloakModelUtils.runJobInTransaction(
            factory, session -> Mailing.in(session, realm).ifPresent(m -> m.tellOf(request)));
      } catch (RuntimeException e) {
        LOG.errorf(e, "Telling approvers of request %s failed", request);
      }
    }
  }
}
