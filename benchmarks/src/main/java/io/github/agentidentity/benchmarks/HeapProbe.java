package io.github.agentidentity.benchmarks;

import java.time.Duration;
import java.util.function.Supplier;

/** Looks at the heap before clients are there, after, and when each of them got a token. */
final class HeapProbe {

  /** The identifiers of assertions are remembered as long as these live, and somewhat longer. */
  static final Duration ASSERTION_LIFE = Duration.ofSeconds(5);

  /** Below this the noise of a server is larger than what its clients need. */
  static final int FEWEST = 1_000;

  /** Life, clock skew, and the minute that Infinispan lets pass between two sweeps. */
  private static final Duration SETTLE = Duration.ofSeconds(90);

  private final Jcmd server;
  private final Race race;

  HeapProbe(Jcmd server, Race race) {
    this.server = server;
    this.race = race;
  }

  /**
   * @param load creates the clients and gives their grant
   */
  HeapUse measure(Supplier<Contestant> load) {
    HeapSnapshot empty = settled();
    Contestant clients = load.get();
    HeapSnapshot loaded = settled();
    race.once(clients);
    return new HeapUse(clients.clients().size(), empty, loaded, settled());
  }

  private HeapSnapshot settled() {
    Progress.pause("the server forgets used assertions, then its heap is looked at", SETTLE);
    return HeapSnapshot.of(server);
  }
}
