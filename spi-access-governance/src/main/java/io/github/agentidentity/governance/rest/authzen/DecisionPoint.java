package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.governance.ActionDecisions;
import io.github.agentidentity.governance.ActionDecisions.Semantics;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.rest.access.AccessContext;
import io.github.agentidentity.governance.rest.access.Caller;
import io.github.agentidentity.governance.rest.authzen.Entity.Request;
import io.github.agentidentity.governance.rest.authzen.Questions.Asked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what one request asks. */
final class DecisionPoint {

  private final ActionDecisions decisions;
  private final Questions questions;
  private final AccessRequestHints hints;

  /**
   * For one caller.
   *
   * @param key of the caller, if it may ask again
   */
  DecisionPoint(AccessContext context, Caller caller, @Nullable String key) {
    this.decisions = context.governance().decisions(context.realm());
    this.questions = new Questions(context, caller, key);
    this.hints = new AccessRequestHints(context);
  }

  EvaluationResponse answer(Map<String, @Nullable Object> body) {
    return switch (questions.ask(Evaluation.of(new Request(body, Request.NOTHING)))) {
      case Asked.Not not -> not.response();
      case Asked.Put put -> put.answered(response(decisions.decide(put.question())));
    };
  }

  /** The specification wants a single answer where there is no list of questions. */
  Object answerAll(Map<String, @Nullable Object> body) {
    List<?> evaluations = Evaluations.of(body);
    if (evaluations.isEmpty()) {
      return answer(body);
    }
    Semantics semantics = Evaluations.semantics(body);
    List<Asked> asked =
        Evaluations.upToTheEnd(Evaluations.asked(evaluations, body, questions), semantics);
    List<Decision> made = decisions.decideAll(Evaluations.questions(asked), semantics);
    return Evaluations.inOrder(asked, made.stream().map(this::response).iterator(), semantics);
  }

  private EvaluationResponse response(Decision decision) {
    return EvaluationResponse.of(decision, hints.of(decision));
  }
}
