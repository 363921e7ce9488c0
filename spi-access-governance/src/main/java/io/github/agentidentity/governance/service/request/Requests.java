package io.github.agentidentity.governance.service.request;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentStatus;
import io.github.agentidentity.agent.Capability;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.Searchable;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequest.Status;
import io.github.agentidentity.governance.ApprovalRequest.Subject;
import io.github.agentidentity.governance.ApprovalRequests;
import io.github.agentidentity.governance.RequestStore;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.GovernanceSettings;
import io.github.agentidentity.governance.service.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inbox of the realm. */
public final class Requests implements ApprovalRequests {

  private final GovernanceScope scope;
  private final RequestStore rows;
  private final Approvers approvers;

  public Requests(GovernanceScope scope) {
    this.scope = scope;
    this.rows = scope.store().requests(scope.realm());
    this.approvers = new Approvers(scope);
  }

  @Override
  public ApprovalRequest askForCapability(Agent agent, String capability, String reason, Actor by) {
    Subject subject = lacked(agent, capability);
    String openKey = RequestRules.openKey(agent.id(), subject);
    lock(agent);
    if (open(openKey).isPresent()) {
      throw new AgentException.Taken("This capability is asked for already");
    }
    return insert(request(agent, subject, reason, by), openKey);
  }

  /** As {@link #askForCapability}, but where somebody asked already, that is the request. */
  public ApprovalRequest askOrJoin(Agent agent, String capability, String reason, Actor by) {
    Subject subject = lacked(agent, capability);
    String openKey = RequestRules.openKey(agent.id(), subject);
    lock(agent);
    return open(openKey).orElseGet(() -> insert(request(agent, subject, reason, by), openKey));
  }

  @Override
  public ApprovalRequest askForAction(
      Agent agent, Subject.ForAction action, String reason, Actor by) {
    RequestRules.check(action);
    String openKey = RequestRules.openKey(agent.id(), action);
    Optional<ApprovalRequest> known = open(openKey);
    if (known.isPresent()) {
      return known.get();
    }
    lock(agent);
    return open(openKey).orElseGet(() -> insert(request(agent, action, reason, by), openKey));
  }

  @Override
  public Optional<ApprovalRequest> find(String id) {
    return Searchable.is(id)
        ? rows.find(id).map(request -> request.asOf(scope.now()))
        : Optional.empty();
  }

  @Override
  public List<ApprovalRequest> list(Query query, Page page) {
    return rows.list(query, scope.now(), page);
  }

  @Override
  public long count(Query query) {
    return rows.count(query, scope.now());
  }

  @Override
  public ApprovalRequest approve(String id, Terms terms, Approver approver) {
    Terms wanted = RequestRules.checked(terms);
    ApprovalRequest request = answerable(id, approver);
    ApprovalRequest.Answer answer =
        switch (request.subject()) {
          case Subject.ForCapability subject ->
              new Approval(scope).ofCapability(request, subject, wanted, approver.actor());
          case Subject.ForAction subject -> new Approval(scope).ofAction(wanted, approver.actor());
        };
    return close(request, Status.APPROVED, answer);
  }

  @Override
  public ApprovalRequest reject(String id, String reason, Approver approver) {
    String words = Texts.required("reason", reason, Texts.NOTE);
    ApprovalRequest request = answerable(id, approver);
    return close(request, Status.REJECTED, answer(approver.actor(), words));
  }

  @Override
  public ApprovalRequest withdraw(String id, Actor by) {
    return close(pending(id), Status.WITHDRAWN, answer(by, null));
  }

  @Override
  public boolean isApproved(AgentId agent, String fingerprint) {
    return rows.isApproved(agent, fingerprint, scope.now());
  }

  @Override
  public Standing standing(ApprovalRequest request, Approver approver) {
    return approvers.standing(request, approver);
  }

  /** The agent that asks; looked up once. */
  public Optional<Agent> agent(AgentId id) {
    return approvers.agent(id);
  }

  /** Ends what nobody answered in time; gives back how many. */
  public int expire(int max) {
    List<ApprovalRequest> ended = rows.expired(scope.now(), max);
    ended.forEach(request -> rows.close(request.closed(Status.EXPIRED, null)));
    return ended.size();
  }

  private ApprovalRequest answerable(String id, Approver approver) {
    ApprovalRequest request = pending(id);
    String whyNot = standing(request, approver).whyNot();
    if (whyNot != null) {
      throw new AgentException.Forbidden(whyNot);
    }
    return request;
  }

  /** Locked: of two answers at once, the second finds it answered. */
  private ApprovalRequest pending(String id) {
    ApprovalRequest request =
        (Searchable.is(id) ? rows.findForUpdate(id) : Optional.<ApprovalRequest>empty())
            .orElseThrow(() -> new AgentException.NotFound("request", id))
            .asOf(scope.now());
    if (request.status() != Status.PENDING) {
      throw new AgentException.Conflict("This request is " + request.status() + " already");
    }
    return request;
  }

  private ApprovalRequest.Answer answer(Actor by, @Nullable String words) {
    return new ApprovalRequest.Answer(by, scope.now(), words, null, null);
  }

  private ApprovalRequest close(
      ApprovalRequest request, Status end, ApprovalRequest.Answer answer) {
    ApprovalRequest closed = request.closed(end, answer);
    rows.close(closed);
    return closed;
  }

  private ApprovalRequest request(Agent agent, Subject subject, String reason, Actor by) {
    String words = Texts.required("reason", reason, Texts.NOTE);
    Instant now = scope.now();
    Duration life = GovernanceSettings.REQUEST_TTL.in(scope.realm());
    return new ApprovalRequest(
        UUID.randomUUID().toString(),
        agent.id(),
        subject,
        words,
        by,
        Status.PENDING,
        now,
        now.plus(life),
        null);
  }

  private ApprovalRequest insert(ApprovalRequest request, String openKey) {
    long waiting = count(new Query(Status.PENDING, request.agent(), null));
    if (waiting >= RequestRules.MOST_PENDING) {
      throw new AgentException.Conflict(
          "At most " + RequestRules.MOST_PENDING + " requests of an agent wait for an answer");
    }
    rows.insert(request, openKey);
    new ApproverMail(scope).sendAfterCommit(request);
    return request;
  }

  /** The open request about this; one that has expired makes room. */
  private Optional<ApprovalRequest> open(String openKey) {
    Optional<ApprovalRequest> found =
        rows.findOpen(openKey).map(request -> request.asOf(scope.now()));
    found.filter(request -> request.status() == Status.EXPIRED).ifPresent(rows::close);
    return found.filter(request -> request.status() == Status.PENDING);
  }

  /** Requests of one agent begin one after another, so that nobody is asked twice. */
  private void lock(Agent agent) {
    Agent locked =
        scope
            .identities()
            .agents(scope.realm())
            .findForUpdate(agent.id())
            .orElseThrow(() -> new AgentException.NotFound("agent", agent.name().value()));
    if (locked.status() == AgentStatus.REVOKED) {
      throw new AgentException.IllegalTransition(AgentStatus.REVOKED, "given anything");
    }
  }

  private Capability required(String capability) {
    return (Searchable.is(capability)
            ? scope.agents().capability(scope.realm(), capability)
            : Optional.<Capability>empty())
        .orElseThrow(
            () ->
                new AgentException.Invalid(
                    "capability", "the realm's catalogue has no such capability"));
  }

  private Subject lacked(Agent agent, String capability) {
    String name = required(capability).name().value();
    if (holds(agent, name)) {
      throw new AgentException.Taken("The agent has this capability already");
    }
    return new Subject.ForCapability(name);
  }

  private boolean holds(Agent agent, String capability) {
    return scope.identities().grants(scope.realm()).list(agent.id()).stream()
        .anyMatch(
            grant -> grant.capability().value().equals(capability) && grant.isLiveAt(scope.now()));
  }
}
