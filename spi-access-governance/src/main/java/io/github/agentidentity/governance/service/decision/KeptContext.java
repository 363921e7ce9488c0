package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.governance.Fingerprint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a decision remembers of its context: always the hash, and the text while it is small.
 *
 * @param json null if there is none, or too much
 */
record KeptContext(String hash, @Nullable String json) {

  static final int LONGEST = 8 * 1024;

  private static final KeptContext EMPTY = new KeptContext(Fingerprint.ofContext(Map.of()), null);

  static KeptContext of(Map<String, @Nullable Object> context) {
    if (context.isEmpty()) {
      return EMPTY;
    }
    String json = Fingerprint.canonical(context);
    return new KeptContext(Fingerprint.ofCanonical(json), json.length() > LONGEST ? null : json);
  }
}
