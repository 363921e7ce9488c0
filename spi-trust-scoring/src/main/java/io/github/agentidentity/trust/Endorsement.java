package io.github.agentidentity.trust;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentOwner;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one owner of agents thinks of an agent that is not theirs. Each author has one opinion of an
 * agent, however often it is said.
 *
 * @param author who answers for it: a person, or the owner of the agent that said it
 * @param through the agent that said it with its own token, or null for a person
 * @param withdrawnAt when its author took it back
 */
public record Endorsement(
    String id,
    AgentId agent,
    AgentOwner author,
    @Nullable AgentId through,
    Words words,
    @Nullable Instant withdrawnAt) {

  /**
   * What is said.
   *
   * @param rating how good it was, between 0 and 1
   */
  public record Words(Kind kind, double rating, @Nullable String comment, Instant at) {

    public Words {
      if (!(rating >= 0 && rating <= 1)) {
        throw new IllegalArgumentException("a rating is between 0 and 1");
      }
    }
  }

  public enum Kind {
    /** The author vouches for the agent. */
    ENDORSEMENT,
    /** The author has worked with the agent and rates that. */
    FEEDBACK
  }
}
