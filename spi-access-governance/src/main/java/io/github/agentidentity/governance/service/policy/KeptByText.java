package io.github.agentidentity.governance.service.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps what was made of texts, by the text itself: the same text means the same in every realm and
 * version, so nothing here can be out of date. The least recently used goes first.
 */
final class KeptByText<T> {

  private final int mostCharacters;
  private final Function<String, T> maker;
  private final Map<String, T> kept = new LinkedHashMap<>(64, 0.75f, true);
  private int characters;

  KeptByText(int mostCharacters, Function<String, T> maker) {
    this.mostCharacters = mostCharacters;
    this.maker = maker;
  }

  T get(String text) {
    synchronized (kept) {
      T known = kept.get(text);
      if (known != null) {
        return known;
      }
    }
    // Outside the lock: two threads may read the same text once each, and none waits.
    T made = maker.apply(text);
    synchronized (kept) {
      if (kept.put(text, made) == null) {
        characters += text.length();
      }
      while (characters > mostCharacters && kept.size() > 1) {
        String eldest = kept.keySet().iterator().next();
        kept.remove(eldest);
        characters -= eldest.length();
      }
    }
    return made;
  }

  int size() {
    synchronized (kept) {
      return kept.size();
    }
  }
}
