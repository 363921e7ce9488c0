package io.github.agentidentity.governance;

import io.github.agentidentity.agent.AccessRequest.Proof;
import io.github.agentidentity.agent.AccessRequest.Purpose;
import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides about actions and remembers each decision, in the transaction of the session. */
public interface ActionDecisions {

  /**
   * A question about one action of one agent.
   *
   * @param caller who asks: recorded, and alone allowed to ask again with the same key
   * @param idempotencyKey the caller's own key: asked again with it, the same question has the same
   *     answer, and another one is {@link io.github.agentidentity.agent.AgentException.Conflict}
   */
  record Question(
      AgentId agent,
      Proof proof,
      Purpose.Action action,
      Actor caller,
      @Nullable String idempotencyKey) {}

  /** When to stop in a list of questions. */
  enum Semantics {
    EXECUTE_ALL,
    DENY_ON_FIRST_DENY,
    PERMIT_ON_FIRST_PERMIT
  }

  Decision decide(Question question);

  /** Answers in the order of the questions, up to and including the one that ends it. */
  List<Decision> decideAll(List<Question> questions, Semantics semantics);

  Optional<Decision> find(String id);

  /**
   * Notes how the action went. Only whoever asked may say, and only once; the same words again
   * change nothing.
   *
   * @throws io.github.agentidentity.agent.AgentException.NotFound if the reporter never asked this
   */
  Decision report(String id, Actor reporter, boolean success, @Nullable String summary);
}
