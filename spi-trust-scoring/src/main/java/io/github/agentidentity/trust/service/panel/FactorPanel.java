package io.github.agentidentity.trust.service.panel;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Asks factors, and comes back in time whatever they do. A factor that hangs holds one thread of
 * ours and is not asked again until it lets go of it. For use by many threads.
 */
public final class FactorPanel implements AutoCloseable {

  private static final int MOST_THREADS = 32;
  private static final long IDLE_SECONDS = 60;

  private final Sessions sessions;
  private final Duration patience;
  private final ExecutorService threads;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  /**
   * Factors of this server.
   *
   * @param patience how long one factor may take for the agents of one round
   */
  public FactorPanel(KeycloakSessionFactory factory, Duration patience) {
    this(new ServerSessions(factory), patience);
  }

  FactorPanel(Sessions sessions, Duration patience) {
    this.sessions = sessions;
    this.patience = patience;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "agent-trust-factors");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** What each factor says, by its id. */
  public Panelists ask(Round round, Collection<String> factors) {
    Map<String, Said> said = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (String factor : factors) {
      if (busy.contains(factor)) {
        said.put(factor, new Said.Failed("is still busy with an earlier question"));
      } else {
        open.add(factor);
      }
    }
    while (!open.isEmpty()) {
      hear(round, open, said);
    }
    return new Panelists(said, round.now());
  }

  /** Hears some of those who are left, at least one. */
  private void hear(Round round, Deque<String> open, Map<String, Said> said) {
    Interview interview = new Interview(sessions, round, List.copyOf(open));
    try {
      threads.execute(interview);
    } catch (RejectedExecutionException e) {
      said.put(open.remove(), new Said.Failed("found no free thread"));
      return;
    }
    boolean goesOn = true;
    while (goesOn && !open.isEmpty()) {
      String factor = open.remove();
      Said answer = hear(interview, factor);
      said.put(factor, answer);
      goesOn = answer instanceof Said.Gathered;
    }
  }

  private Said hear(Interview interview, String factor) {
    try {
      Optional<Said> answer = interview.next(patience);
      if (answer.isPresent()) {
        return answer.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    busy.add(factor);
    interview.abandon(() -> busy.remove(factor));
    return new Said.Failed("took too long");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
