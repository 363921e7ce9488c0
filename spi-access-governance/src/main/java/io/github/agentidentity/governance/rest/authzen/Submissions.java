package io.github.agentidentity.governance.rest.authzen;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.DecisionStore;
import io.github.agentidentity.governance.rest.access.AccessContext;
import io.github.agentidentity.governance.rest.access.Caller;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.decision.QuestionRules;
import io.github.agentidentity.governance.service.request.Requests;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests that refer to a denial, from whoever asked and was denied, or from the agent that
 * it was about.
 *
 * @see <a href="https://openid.github.io/authzen/authzen-access-request-approval-profile-1_0.html">
 *     AuthZEN Access Request and Approval Profile, Draft 1 (first published 2026-06-02)</a>
 */
public final class Submissions {

  private final AccessContext context;
  private final Caller caller;
  private final GovernanceScope scope;
  private final Requests requests;

  public Submissions(AccessContext context, Caller caller) {
    this.context = context;
    this.caller = caller;
    this.scope = new GovernanceScope(context.session(), context.realm());
    this.requests = new Requests(scope);
  }

  /**
   * What came of a submission.
   *
   * @param decision the denial that it refers to
   */
  public record Submitted(Agent agent, ApprovalRequest request, String decision) {}

  /** Whether the body refers to a denial, rather than asking in our own words. */
  public static boolean isOne(Map<String, @Nullable Object> body) {
    return Submission.isOne(body);
  }

  /**
   * The request that is open, now or already.
   *
   * @param key of the caller, by which it may submit again
   */
  public Submitted submit(Map<String, @Nullable Object> body, @Nullable String key) {
    JsonLimits.check(body);
    Submission submission = Submission.of(body);
    DenialBinding binding = binding(submission);
    Decision denial = binding.decision();
    String other = binding.contradiction(submission, subject(submission.asked()).orElse(null));
    if (other != null) {
      throw AccessRequestProblems.invalidBinding(
          other + " is not what the decision of denial.evaluation_id was about");
    }
    AccessRequestHint hint = binding.hint();
    if (hint == null) {
      throw AccessRequestProblems.notRequestable();
    }
    Agent agent = agent(denial);
    ApprovalRequest request =
        before(hint, agent, key)
            .orElseGet(
                () -> {
                  if (!binding.isFreshAt(scope.now())) {
                    throw AccessRequestProblems.expired();
                  }
                  return ask(submission, hint, agent);
                });
    return new Submitted(agent, claimed(request, key), denial.id());
  }

  private DenialBinding binding(Submission submission) {
    Decision decision =
        context
            .governance()
            .decisions(context.realm())
            .find(submission.required("evaluation_id"))
            .filter(this::isOfTheCaller)
            .orElseThrow(
                () ->
                    AccessRequestProblems.invalidBinding(
                        "denial.evaluation_id names no decision of the caller"));
    return new DenialBinding(decision, new AccessRequestHints(context).of(decision));
  }

  /** What one decision point asked is nothing that another one may act on. */
  private boolean isOfTheCaller(Decision decision) {
    return decision.caller().equals(caller.actor())
        || (caller instanceof Caller.AskingAgent self && decision.agent().equals(self.agent()));
  }

  private Optional<AgentId> subject(Evaluation asked) {
    return Questions.AGENT.equals(asked.subjectType())
        ? new Questions(context, caller, null).find(asked.subject())
        : Optional.empty();
  }

  private Agent agent(Decision denial) {
    String id = denial.agent().value();
    return scope
        .agents()
        .find(scope.realm(), id)
        .orElseThrow(() -> new AgentException.NotFound("agent", id));
  }

  private ApprovalRequest ask(Submission submission, AccessRequestHint hint, Agent agent) {
    return hint.task() == null
        ? requests.askOrJoin(agent, capability(hint), submission.reason(), caller.actor())
        : task(hint.task().id());
  }

  /** The request that the key stands for already. */
  private Optional<ApprovalRequest> before(
      AccessRequestHint hint, Agent agent, @Nullable String key) {
    if (key == null) {
      return Optional.empty();
    }
    Optional<ApprovalRequest> earlier =
        store().claimed(caller.actor(), word(key)).flatMap(requests::find);
    if (earlier.isPresent() && !isFor(earlier.get(), hint, agent)) {
      throw AccessRequestProblems.duplicate();
    }
    return earlier;
  }

  private ApprovalRequest claimed(ApprovalRequest request, @Nullable String key) {
    if (key == null) {
      return request;
    }
    var claim = new DecisionStore.Claim(caller.actor(), word(key), request.id(), scope.now());
    Optional<String> winner = store().claim(claim);
    if (winner.filter(id -> !id.equals(request.id())).isPresent()) {
      throw AccessRequestProblems.duplicate();
    }
    return request;
  }

  private static boolean isFor(ApprovalRequest request, AccessRequestHint hint, Agent agent) {
    if (hint.task() != null) {
      return request.id().equals(hint.task().id());
    }
    return request.agent().equals(agent.id())
        && request.subject() instanceof Subject.ForCapability wanted
        && wanted.capability().equals(hint.template());
  }

  private ApprovalRequest task(String id) {
    return requests.find(id).orElseThrow(AccessRequestProblems::unknownTask);
  }

  private static String capability(AccessRequestHint hint) {
    return String.valueOf(hint.template());
  }

  /** Keys of questions are kept beside these, and must not be taken for them. */
  private static String word(String key) {
    if (key.isEmpty() || key.length() > QuestionRules.LONGEST_KEY) {
      throw new AgentException.Invalid(
          EvaluationResource.KEY, "must have 1 to " + QuestionRules.LONGEST_KEY + " characters");
    }
    return "request#" + Secrets.hash(key);
  }

  private DecisionStore store() {
    return scope.store().decisions(scope.realm());
  }
}
