package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.AccessDecision;
import io.github.agentidentity.governance.ActionDecisions.Question;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.util.List;

/**
 * Asks the gates about the questions of a batch: once for as many as follow each other about one
 * agent, so that the agent is read once.
 */
final class Engine {

  private final GovernanceScope scope;
  private final List<Question> questions;
  private List<AccessDecision> verdicts = List.of();
  private int first;

  Engine(GovernanceScope scope, List<Question> questions) {
    this.scope = scope;
    this.questions = questions;
  }

  AccessDecision verdict(int index) {
    if (index >= first + verdicts.size()) {
      ask(index);
    }
    return verdicts.get(index - first);
  }

  /** From the next question on, what was known of agents is forgotten. */
  void askAgain() {
    verdicts = List.of();
    first = 0;
  }

  private void ask(int index) {
    Question question = questions.get(index);
    List<Question> run =
        questions.subList(index, questions.size()).stream()
            .takeWhile(next -> isOfOneAgent(question, next))
            .toList();
    first = index;
    verdicts =
        scope
            .agents()
            .decideAll(
                scope.realm(),
                question.agent(),
                question.proof(),
                run.stream().map(Question::action).toList());
  }

  private static boolean isOfOneAgent(Question one, Question other) {
    return one.agent().equals(other.agent()) && one.proof().equals(other.proof());
  }
}
