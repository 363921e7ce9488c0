package io.github.agentidentity.governance;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Risk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inbox: what agents ask people for. In the transaction of the session. */
public interface ApprovalRequests {

  /**
   * Asks for a capability.
   *
   * @throws io.github.agentidentity.agent.AgentException.Taken if it is granted or asked for
   *     already
   */
  ApprovalRequest askForCapability(Agent agent, String capability, String reason, Actor by);

  /** Asks for one action; while the same question is open there is one request, given again. */
  ApprovalRequest askForAction(
      Agent agent, ApprovalRequest.Subject.ForAction action, String reason, Actor by);

  Optional<ApprovalRequest> find(String id);

  /** What the list can be narrowed by; null does not narrow. */
  record Query(
      ApprovalRequest.@Nullable Status status,
      @Nullable AgentId agent,
      ApprovalRequest.@Nullable Kind kind) {}

  /** Newest first. */
  List<ApprovalRequest> list(Query query, Page page);

  long count(Query query);

  /** How an approver limits what is asked for. */
  record Terms(
      @Nullable String comment, @Nullable Duration expiresIn, @Nullable String constraints) {}

  /** Answers yes. Of two answers at once, one is refused. */
  ApprovalRequest approve(String id, Terms terms, Approver approver);

  /** Answers no. */
  ApprovalRequest reject(String id, String reason, Approver approver);

  /** Whoever asked thinks better of it. */
  ApprovalRequest withdraw(String id, Actor by);

  /** Whether a person has let exactly this action pass, and the answer still holds. */
  boolean isApproved(AgentId agent, String fingerprint);

  /** Whether this approver may answer, and why not. */
  Standing standing(ApprovalRequest request, Approver approver);

  /**
   * How an approver stands to a request.
   *
   * @param risk of what is asked for
   * @param fourEyes whether neither the requester nor the agent's owner may approve
   * @param whyNot why this approver may not answer, for people; null if it may
   */
  record Standing(Risk risk, boolean fourEyes, @Nullable String whyNot) {}

  /**
   * Who answers.
   *
   * @param roles names of the roles that the approver holds and that count for approvals
   */
  record Approver(Actor actor, Set<String> roles) {}
}
