package io.github.agentidentity.agent.sweep;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What a node does whenever its clock says so: the realms that no other node has swept. */
record Turn(Sweep sweep, KeycloakSessionFactory factory) implements Runnable {

  private static final Logger LOG = Logger.getLogger(Turn.class);

  /** A node that dies while it sweeps keeps the realm from the others for so long at most. */
  private static final Duration LONGEST = Duration.ofHours(1);

  @Override
  public void run() {
    try {
      realms().forEach(this::take);
    } catch (Throwable e) { // boundary: whatever is thrown here ends all timers of the server
      LOG.errorf(e, "The sweep %s failed; its next turn tries again", sweep.name());
    }
  }

  /** The names, by which meters are labelled, by the ids. */
  private Map<String, String> realms() {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session ->
            session
                .realms()
                .getRealmsStream()
                .collect(Collectors.toMap(RealmModel::getId, RealmModel::getName)));
  }

  /** Alone in the cluster, and once in an interval. */
  private void take(String id, String realm) {
    String key = sweep.name() + ":" + id;
    try (KeycloakSession session = factory.create()) {
      session
          .getProvider(ClusterProvider.class)
          .executeIfNotExecuted(
              key,
              (int) LONGEST.toSeconds(),
              () -> {
                if (isDue(session, key)) {
                  timed(id, realm);
                }
                return null;
              });
    }
  }

  /**
   * The clocks of the nodes tick at different moments, and the first to tick sweeps. What it leaves
   * behind is gone a little early, so that the same node finds its own next turn free.
   */
  private boolean isDue(KeycloakSession session, String key) {
    long seconds = Math.max(1, sweep.interval().toSeconds() * 9 / 10);
    return session.getProvider(SingleUseObjectProvider.class).putIfAbsent(key, seconds);
  }

  private void timed(String id, String realm) {
    Timer.Sample sample = Timer.start();
    String error = "none";
    try {
      sweep.work().sweep(new SweptRealm(factory, id));
    } catch (Throwable e) { // boundary: a realm in which anything fails costs no other its turn
      LOG.errorf(e, "The sweep %s failed in realm %s", sweep.name(), realm);
      error = "failed";
    } finally {
      sample.stop(
          Metrics.timer(
              "agent_identity_sweeps", "sweep", sweep.name(), "realm", realm, "error", error));
    }
  }
}
