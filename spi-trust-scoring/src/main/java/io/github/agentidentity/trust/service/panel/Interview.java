package io.github.agentidentity.trust.service.panel;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.FactorEvidence;
import io.github.agentidentity.trust.FactorQuestion;
import io.github.agentidentity.trust.TrustFactor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;

/**
 * Some factors asked one after another in one session, on a thread of their own. Ends with the
 * first that fails: what it left behind in the session must not fail the others.
 */
final class Interview implements Runnable {

  private static final Logger LOG = Logger.getLogger(Interview.class);

  private final Sessions sessions;
  private final Round round;
  private final List<String> factors;
  private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
  private final CompletableFuture<Boolean> finished = new CompletableFuture<>();
  private volatile @Nullable Thread thread;

  Interview(Sessions sessions, Round round, List<String> factors) {
    this.sessions = sessions;
    this.round = round;
    this.factors = factors;
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      sessions.open(round.realmId(), this::askAll);
      said.add(new Said.Failed("the realm is gone"));
    } catch (Throwable e) { // boundary: code of third parties, and nobody else hears of it
      LOG.debugf(e, "Asking factors of trust failed");
      said.add(new Said.Failed("could not be asked"));
    } finally {
      thread = null;
      // A thread of the pool must not carry the interruption into its next work.
      boolean interrupted = Thread.interrupted();
      finished.complete(interrupted);
    }
  }

  /** What the next factor said; empty if it takes longer than that. */
  Optional<Said> next(Duration patience) throws InterruptedException {
    return Optional.ofNullable(said.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Gives up on whoever speaks; {@code afterwards} is run when they are done at last. */
  void abandon(Runnable afterwards) {
    Thread speaking = thread;
    if (speaking != null) {
      speaking.interrupt();
    }
    var unused = finished.thenRun(afterwards);
  }

  private void askAll(RealmModel realm, Function<String, TrustFactor> panel) {
    List<FactorQuestion> questions =
        round.agents().stream()
            .map(agent -> new FactorQuestion(realm, agent, round.now(), round.halfLife()))
            .toList();
    for (String factor : factors) {
      Said answer = ask(factor, panel, questions);
      said.add(answer);
      if (answer instanceof Said.Failed) {
        return;
      }
    }
  }

  private static Said ask(
      String factor, Function<String, TrustFactor> panel, List<FactorQuestion> questions) {
    try {
      TrustFactor asked = panel.apply(factor);
      if (asked == null) {
        return new Said.Failed("is not installed");
      }
      Map<AgentId, FactorEvidence> gathered = asked.gatherAll(questions);
      return gathered == null
          ? new Said.Failed("gave no answer")
          : new Said.Gathered(new HashMap<>(gathered));
    } catch (Throwable e) { // boundary: code of third parties, which may do anything
      LOG.warnf(e, "The trust factor %s failed; it counts as not known", factor);
      return new Said.Failed("threw an exception");
    }
  }
}
