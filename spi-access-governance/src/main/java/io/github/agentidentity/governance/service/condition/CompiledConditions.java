package io.github.agentidentity.governance.service.condition;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps what was compiled, by the text itself: the same text is the same condition in every realm
 * and every version, so nothing here can be out of date. The least recently used goes first.
 */
public final class CompiledConditions {

  private static final int MOST = 1024;

  private static final CompiledConditions SHARED = new CompiledConditions(MOST);

  private final Map<String, Condition> bySource;

  CompiledConditions(int most) {
    this.bySource =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Condition> eldest) {
            return size() > most;
          }
        };
  }

  /** The condition of that text; throws {@link ConditionRefused} where it is none. */
  public static Condition get(String source) {
    return SHARED.of(source);
  }

  Condition of(String source) {
    synchronized (bySource) {
      Condition known = bySource.get(source);
      if (known != null) {
        return known;
      }
    }
    // Outside the lock: two threads may compile the same text once each, and none waits.
    Condition compiled = ConditionLanguage.compile(source);
    synchronized (bySource) {
      bySource.put(source, compiled);
    }
    return compiled;
  }

  int size() {
    synchronized (bySource) {
      return bySource.size();
    }
  }
}
