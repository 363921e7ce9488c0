package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Page;
import org.jspecify.annotations.Nullable;

/** The query parameters {@code first} and {@code max}. */
final class Pages {

  private Pages() {}

  static Page of(@Nullable Integer first, @Nullable Integer max) {
    FieldErrors errors = new FieldErrors();
    int from = first == null ? 0 : first;
    int most = max == null ? Page.DEFAULT_SIZE : max;
    if (from < 0) {
      errors.add("first", "must not be negative");
    }
    if (most < 0 || most > Page.LARGEST) {
      errors.add("max", "must be between 0 and " + Page.LARGEST);
    }
    errors.throwIfAny();
    return new Page(from, most);
  }
}
