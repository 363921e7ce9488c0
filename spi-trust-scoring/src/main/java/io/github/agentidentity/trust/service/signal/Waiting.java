package io.github.agentidentity.trust.service.signal;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.trust.service.TrustMeters;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be written, one heap for each agent: however much happens to an agent, it is
 * counted and scored once. Bounded; what does not fit is dropped and counted. Thread-safe.
 */
final class Waiting {

  static final int MOST_AGENTS = 50_000;
  private static final int MOST_KINDS = 64;
  private static final int MOST_CAUSES = 8;

  private Map<Key, Heap> heaps = new LinkedHashMap<>();

  /** An agent of a realm. */
  record Key(String realmId, AgentId agent) {}

  /** What happened to one agent. */
  static final class Heap {

    private final Map<String, Signal.Mark> marks = new LinkedHashMap<>();
    private final Set<String> causes = new LinkedHashSet<>();
    private Instant at = Instant.EPOCH;
    private int attempts;

    Map<String, Signal.Mark> marks() {
      return marks;
    }

    Set<String> causes() {
      return causes;
    }

    Instant at() {
      return at;
    }

    int attempts() {
      return attempts;
    }

    private void add(Signal signal) {
      at = signal.at().isAfter(at) ? signal.at() : at;
      signal.marks().forEach(this::add);
      add(signal.cause());
    }

    private void add(Signal.Mark mark) {
      if (marks.containsKey(mark.kind()) || marks.size() < MOST_KINDS) {
        marks.merge(mark.kind(), mark, Heap::sum);
      } else {
        TrustMeters.dropped();
      }
    }

    private void add(@Nullable String cause) {
      if (cause != null && causes.size() < MOST_CAUSES) {
        causes.add(cause);
      }
    }

    private static Signal.Mark sum(Signal.Mark one, Signal.Mark other) {
      return new Signal.Mark(
          one.kind(),
          one.kept() + other.kept(),
          one.failed() + other.failed(),
          other.last() == null ? one.last() : other.last());
    }
  }

  synchronized void add(Signal signal) {
    Heap heap = heap(new Key(signal.realmId(), signal.agent()));
    if (heap == null) {
      TrustMeters.dropped();
    } else {
      heap.add(signal);
    }
  }

  /** Puts back what is to be scored again, for the last time after some attempts. */
  synchronized void again(Key key, Heap tried) {
    Heap heap = heap(key);
    if (heap != null) {
      tried.causes().forEach(heap::add);
      heap.attempts = tried.attempts + 1;
    }
  }

  /** Everything that waits; nothing waits afterwards. */
  synchronized Map<Key, Heap> takeAll() {
    Map<Key, Heap> taken = heaps;
    heaps = new LinkedHashMap<>();
    return taken;
  }

  private @Nullable Heap heap(Key key) {
    Heap known = heaps.get(key);
    if (known == null && heaps.size() < MOST_AGENTS) {
      known = new Heap();
      heaps.put(key, known);
    }
    return known;
  }
}
