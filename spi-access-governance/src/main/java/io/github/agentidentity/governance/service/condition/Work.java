package io.github.agentidentity.governance.service.condition;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one evaluation has spent so far. Functions of the language are shared by all conditions and
 * know nothing of who calls them: they find this by the thread.
 */
final class Work {

  private static final ThreadLocal<@Nullable Work> CURRENT = new ThreadLocal<>();

  private final Map<String, Pattern> patterns;
  private long left = Limits.WORK;

  private Work(Map<String, Pattern> patterns) {
    this.patterns = patterns;
  }

  static <T> T within(Map<String, Pattern> patterns, Supplier<T> evaluation) {
    Work outer = CURRENT.get();
    CURRENT.set(new Work(patterns));
    try {
      return evaluation.get();
    } finally {
      if (outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(outer);
      }
    }
  }

  static Work current() {
    Work work = CURRENT.get();
    if (work == null) {
      throw new IllegalStateException("outside an evaluation");
    }
    return work;
  }

  /** Pays before the work is done. */
  void spend(long units) {
    left -= units;
    if (left < 0) {
      throw new IllegalArgumentException("too much work");
    }
  }

  /** The pattern, compiled and measured when the condition was. */
  Pattern pattern(String regex) {
    Pattern pattern = patterns.get(regex);
    if (pattern == null) {
      throw new IllegalArgumentException("not a pattern of this condition");
    }
    return pattern;
  }
}
