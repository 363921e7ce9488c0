package io.github.agentidentity.trust.service.signal;

import io.github.agentidentity.agent.AgentId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen of an agent.
 *
 * @param marks what is counted
 * @param cause what calls for a new score, in words for the history; null if nothing does
 */
record Signal(String realmId, AgentId agent, Instant at, List<Mark> marks, @Nullable String cause) {

  Signal {
    marks = List.copyOf(marks);
  }

  /**
   * One thing to count.
   *
   * @param last the id of what was seen, if it has one
   */
  record Mark(String kind, double kept, double failed, @Nullable String last) {

    static Mark kept(String kind) {
      return new Mark(kind, 1, 0, null);
    }

    static Mark failed(String kind, @Nullable String last) {
      return new Mark(kind, 0, 1, last);
    }
  }
}
