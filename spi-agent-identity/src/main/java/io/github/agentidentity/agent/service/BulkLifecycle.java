package io.github.agentidentity.agent.service;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Takes the same step with many agents, in transactions of fifty. An agent that it cannot be taken
 * with costs no other one: a kill switch that one bad name holds up is none. What is as it should
 * be already stays untouched, so that whoever missed the answer asks again.
 */
public final class BulkLifecycle {

  static final int BATCH = 50;

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Actor actor;

  public BulkLifecycle(KeycloakSession session, RealmModel realm, Actor actor) {
    this.session = session;
    this.realm = realm;
    this.actor = actor;
  }

  /** What can be done to many at once. */
  public enum Step {
    SUSPEND("suspended"),
    RESUME("resumed"),
    REVOKE("revoked");

    private final String deed;

    Step(String deed) {
      this.deed = deed;
    }

    private boolean isTaken(AgentStatus status) {
      return switch (this) {
        case SUSPEND -> status == AgentStatus.SUSPENDED;
        case RESUME -> status == AgentStatus.ACTIVE || status == AgentStatus.PENDING;
        case REVOKE -> status == AgentStatus.REVOKED;
      };
    }
  }

  public record Order(Step step, @Nullable String reason) {}

  /** What became of one agent. */
  public sealed interface Outcome {
    record Done() implements Outcome {}

    record Unchanged() implements Outcome {}

    record Refused(AgentException why) implements Outcome {}
  }

  /** Takes the step with all agents, and tells of each what became of it after its commit. */
  public void take(Order order, Collection<Agent> agents, BiConsumer<Agent, Outcome> told) {
    // In one order, always: two that lock the same agents the other way around wait for each other.
    List<Agent> sorted =
        agents.stream().sorted(Comparator.comparing(agent -> agent.id().value())).toList();
    for (int start = 0; start < sorted.size(); start += BATCH) {
      List<Agent> batch = sorted.subList(start, Math.min(start + BATCH, sorted.size()));
      try {
        tell(batch, inOneTransaction(order, batch), told);
      } catch (AgentException | ModelException e) {
        batch.forEach(agent -> told.accept(agent, alone(order, agent)));
      }
    }
  }

  private Outcome alone(Order order, Agent agent) {
    try {
      return inOneTransaction(order, List.of(agent)).getFirst();
    } catch (AgentException e) {
      return new Outcome.Refused(e);
    } catch (ModelException e) {
      return new Outcome.Refused(new AgentException.Conflict("It is being changed: try again"));
    }
  }

  private static void tell(
      List<Agent> batch, List<Outcome> outcomes, BiConsumer<Agent, Outcome> told) {
    for (int i = 0; i < batch.size(); i++) {
      told.accept(batch.get(i), outcomes.get(i));
    }
  }

  private List<Outcome> inOneTransaction(Order order, List<Agent> batch) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        other -> {
          RealmModel sameRealm = other.realms().getRealm(realm.getId());
          other.getContext().setRealm(sameRealm);
          return new Batch(new RealmScope(other, sameRealm), order).taken(batch);
        },
        "step of many agents");
  }

  /** One transaction. */
  private final class Batch {

    private final RealmScope scope;
    private final AgentLifecycle lifecycle;
    private final Order order;

    /** One wait is enough for all of them. */
    private int firstGoodSecond;

    private Batch(RealmScope scope, Order order) {
      this.scope = scope;
      this.lifecycle = new AgentLifecycle(scope, new AgentProjection(scope));
      this.order = order;
    }

    private List<Outcome> taken(List<Agent> batch) {
      if (order.step() == Step.RESUME) {
        firstGoodSecond = lifecycle.awaitNextSecond();
      }
      List<Outcome> outcomes = new ArrayList<>();
      batch.forEach(agent -> outcomes.add(taken(agent)));
      return outcomes;
    }

    private Outcome taken(Agent agent) {
      return scope
          .agents()
          .findForUpdate(agent.id())
          .map(this::takenWith)
          .orElseGet(
              () ->
                  new Outcome.Refused(new AgentException.NotFound("agent", agent.name().value())));
    }

    private Outcome takenWith(Agent locked) {
      AgentStatus status = locked.status();
      if (order.step().isTaken(status)) {
        return new Outcome.Unchanged();
      }
      if (status == AgentStatus.REVOKED) {
        return new Outcome.Refused(new AgentException.IllegalTransition(status, order.step().deed));
      }
      String reason = order.reason();
      switch (order.step()) {
        case SUSPEND -> lifecycle.suspend(locked, reason, actor);
        case RESUME -> lifecycle.resumeFrom(firstGoodSecondOf(locked), locked, reason, actor);
        case REVOKE -> lifecycle.revoke(locked, reason, actor);
      }
      return new Outcome.Done();
    }

    /** Who was resumed and suspended again since we waited has had tokens that must stay dead. */
    private int firstGoodSecondOf(Agent locked) {
      if (!locked.times().updatedAt().isBefore(Instant.ofEpochSecond(firstGoodSecond))) {
        firstGoodSecond = lifecycle.awaitNextSecond();
      }
      return firstGoodSecond;
    }
  }
}
