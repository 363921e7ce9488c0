package io.github.agentidentity.governance.service.decision;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.AgentEvent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.ActionDecisions;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.Decision.Outcome;
import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides by the one engine, keeps each decision, and sees to what follows from it. */
public final class DecisionService implements ActionDecisions {

  private static final int ID_LENGTH = 36;

  private final GovernanceScope scope;

  public DecisionService(GovernanceScope scope) {
    this.scope = scope;
  }

  @Override
  public Decision decide(Question question) {
    return decideAll(List.of(question), Semantics.EXECUTE_ALL).getFirst();
  }

  @Override
  public List<Decision> decideAll(List<Question> questions, Semantics semantics) {
    questions.forEach(QuestionRules::check);
    return new Batch(scope, questions).answer(semantics);
  }

  @Override
  public Optional<Decision> find(String id) {
    return id.length() == ID_LENGTH && QuestionRules.isText(id)
        ? store().find(id)
        : Optional.empty();
  }

  @Override
  public Decision report(String id, Actor reporter, boolean success, @Nullable String summary) {
    Decision decision =
        find(id)
            .filter(found -> found.caller().equals(reporter))
            .orElseThrow(() -> new AgentException.NotFound("decision", id));
    if (decision.outcome() == null
        && store().setOutcome(id, new Outcome(success, summary, scope.now()))) {
      scope.publish(
          new AgentEvent.OutcomeReported(
              scope.origin(reporter), decision.agent(), id, decision.action(), success));
      return store().find(id).orElse(decision);
    }
    return store()
        .find(id)
        .filter(told -> isSame(told.outcome(), success, summary))
        .orElseThrow(() -> new AgentException.Conflict("Another outcome was reported before"));
  }

  private static boolean isSame(@Nullable Outcome told, boolean success, @Nullable String summary) {
    return told != null && told.equals(new Outcome(success, summary, told.reportedAt()));
  }

  private DecisionStore store() {
    return scope.store().decisions(scope.realm());
  }
}
