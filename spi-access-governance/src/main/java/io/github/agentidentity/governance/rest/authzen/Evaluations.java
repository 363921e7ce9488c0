package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.governance.ActionDecisions.Question;
import io.github.agentidentity.governance.ActionDecisions.Semantics;
import io.github.agentidentity.governance.rest.authzen.Entity.Request;
import io.github.agentidentity.governance.rest.authzen.Questions.Asked;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several evaluations in one request. */
final class Evaluations {

  static final int MOST = 100;

  private Evaluations() {}

  /** The evaluations of the request; empty where it is a single one after all. */
  static List<?> of(Map<String, @Nullable Object> body) {
    Object given = body.getOrDefault("evaluations", List.of());
    if (!(given instanceof List<?> evaluations)) {
      throw new AgentException.Invalid("evaluations", "must be an array");
    }
    if (evaluations.size() > MOST) {
      throw new AgentException.Invalid("evaluations", "must have at most " + MOST + " elements");
    }
    return evaluations;
  }

  static Semantics semantics(Map<String, @Nullable Object> body) {
    if (!body.containsKey("options")) {
      return Semantics.EXECUTE_ALL;
    }
    Object named =
        Request.object("options", body.get("options"))
            .getOrDefault("evaluations_semantic", "execute_all");
    return switch (named instanceof String word ? word : "") {
      case "execute_all" -> Semantics.EXECUTE_ALL;
      case "deny_on_first_deny" -> Semantics.DENY_ON_FIRST_DENY;
      case "permit_on_first_permit" -> Semantics.PERMIT_ON_FIRST_PERMIT;
      default ->
          throw new AgentException.Invalid(
              "options.evaluations_semantic",
              "must be execute_all, deny_on_first_deny or permit_on_first_permit");
    };
  }

  /** What each asks; one that cannot be understood is its own answer, and spoils no other. */
  static List<Asked> asked(
      List<?> evaluations, Map<String, @Nullable Object> defaults, Questions questions) {
    List<Asked> asked = new ArrayList<>(evaluations.size());
    for (int place = 0; place < evaluations.size(); place++) {
      asked.add(asked(evaluations.get(place), defaults, questions, place));
    }
    return asked;
  }

  private static Asked asked(
      @Nullable Object given,
      Map<String, @Nullable Object> defaults,
      Questions questions,
      int place) {
    try {
      Map<String, @Nullable Object> own = Request.object("evaluations." + place, given);
      return questions.ask(Evaluation.of(new Request(own, defaults)), place);
    } catch (AgentException.Invalid e) {
      return new Asked.Not(EvaluationResponse.malformed(e.field() + ": " + e.getMessage()));
    }
  }

  /** A refusal without a question is a denial, so it may end the list. */
  static List<Asked> upToTheEnd(List<Asked> asked, Semantics semantics) {
    if (semantics != Semantics.DENY_ON_FIRST_DENY) {
      return asked;
    }
    for (int place = 0; place < asked.size(); place++) {
      if (asked.get(place) instanceof Asked.Not) {
        return asked.subList(0, place + 1);
      }
    }
    return asked;
  }

  static List<Question> questions(List<Asked> asked) {
    return asked.stream()
        .filter(Asked.Put.class::isInstance)
        .map(put -> ((Asked.Put) put).question())
        .toList();
  }

  /** Puts the answers in their places among the refusals, and ends where the semantics end. */
  static EvaluationsResponse inOrder(
      List<Asked> asked, Iterator<EvaluationResponse> answers, Semantics semantics) {
    List<EvaluationResponse> all = new ArrayList<>(asked.size());
    for (Asked one : asked) {
      EvaluationResponse answer =
          switch (one) {
            case Asked.Not not -> not.response();
            case Asked.Put put -> put.answered(answers.next());
          };
      all.add(answer);
      if (ends(semantics, answer.decision())) {
        break;
      }
    }
    return new EvaluationsResponse(all);
  }

  private static boolean ends(Semantics semantics, boolean decision) {
    return switch (semantics) {
      case EXECUTE_ALL -> false;
      case DENY_ON_FIRST_DENY -> !decision;
      case PERMIT_ON_FIRST_PERMIT -> decision;
    };
  }
}
