package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentName;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.governance.ActionDecisions.Question;
import io.github.agentidentity.governance.rest.access.AccessContext;
import io.github.agentidentity.governance.rest.access.Caller;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;

/**
 * Makes questions to the engine from evaluations.
 *
 * @param key the key of the caller for the whole request
 */
record Questions(AccessContext context, Caller caller, @Nullable String key) {

  static final String AGENT = "agent";
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A question, or why there is none. */
  sealed interface Asked {
    /**
     * To be asked.
     *
     * @param refersToApproval whether the caller wants to know what to do if the answer is no
     */
    record Put(Question question, boolean refersToApproval) implements Asked {

      EvaluationResponse answered(EvaluationResponse response) {
        return refersToApproval ? response.withNextAction() : response;
      }
    }

    record Not(EvaluationResponse response) implements Asked {}
  }

  Asked ask(Evaluation evaluation) {
    return ask(evaluation, key);
  }

  /** The evaluation at this place of several, which share the key of their request. */
  Asked ask(Evaluation evaluation, int place) {
    return ask(evaluation, key == null ? null : key + "#" + place);
  }

  private Asked ask(Evaluation evaluation, @Nullable String ownKey) {
    if (!AGENT.equals(evaluation.subjectType())) {
      return not("subject_type_unknown", "only subjects of type 'agent' are known here");
    }
    return agent(evaluation.subject())
        .<Asked>map(
            agent ->
                new Asked.Put(
                    new Question(
                        agent, caller.proof(), evaluation.action(), caller.actor(), ownKey),
                    evaluation.refersToApproval()))
        .orElseGet(() -> not("agent_unknown", "there is no such agent in this realm"));
  }

  private Optional<AgentId> agent(String reference) {
    return switch (caller) {
      case Caller.AskingAgent self when self.is(reference) -> Optional.of(self.agent());
      case Caller.AskingAgent self -> throw Problems.forbidden("An agent asks about itself only");
      case Caller.DecisionPoint point -> find(reference);
    };
  }

  /** The name of a client never changes its id, so Keycloak's cache may tell; the gates read. */
  Optional<AgentId> find(String reference) {
    if (ID.matcher(reference).matches()) {
      return Optional.of(new AgentId(reference));
    }
    return AgentName.ofClientId(reference)
        .or(() -> AgentName.ofClientId("agent:" + reference))
        .map(name -> context.realm().getClientByClientId(name.clientId()))
        .map(ClientModel::getId)
        .map(AgentId::new);
  }

  private static Asked not(String reason, String sentence) {
    return new Asked.Not(EvaluationResponse.refused(reason, sentence));
  }
}
