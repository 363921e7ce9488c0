package io.github.agentidentity.trust.service.behaviour.detection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was seen of an agent. */
public sealed interface Observation {

  Instant at();

  /**
   * A token or an action was asked for.
   *
   * @param action the name of the action, or of the capabilities of a token
   * @param resource what it is done to, or empty
   * @param source where it came from
   * @param amount how much it moves, in any unit that the agent keeps to; 0 where nobody says
   */
  record Activity(
      Instant at, String action, String resource, boolean refused, Source source, double amount)
      implements Observation {

    /** An allowed one of which no more is known. */
    public static Activity of(Instant at, String action, String resource) {
      return new Activity(at, action, resource, false, Source.UNKNOWN, 0);
    }
  }

  /** An action that was allowed turned out so. */
  record Outcome(Instant at, boolean success) implements Observation {}

  /** Somebody in charge has changed what the agent will do: no surprise when it does. */
  record Announced(Instant at, What what, String name) implements Observation {}

  /** What can be announced. */
  enum What {
    ACTION,
    KEY
  }

  /**
   * Where an activity came from.
   *
   * @param network an address cut to its network, or null
   * @param key the thumbprint of the key, or null
   */
  record Source(@Nullable String network, @Nullable String key) {
    public static final Source UNKNOWN = new Source(null, null);
  }
}
