package io.github.agentidentity.governance.rest.request;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOperations;
import io.github.agentidentity.agent.web.Bearer;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out for which agent the caller may ask: for itself, or as the owner. */
record Asker(SelfServiceContext context) {

  /** An agent, and who asks for it. */
  record Asking(Agent agent, Actor actor) {}

  /** Who calls, and for which agents it may speak. */
  interface Caller {

    /** Empty for an agent that the caller may not speak for, whether it exists or not. */
    Optional<Asking> asking(@Nullable String agent);

    default Asking require(@Nullable String agent) {
      return asking(agent)
          .orElseThrow(
              () ->
                  agent == null
                      ? new AgentException.Invalid("agent", "is required")
                      : new AgentException.NotFound("agent", agent));
    }
  }

  Caller requireCaller() {
    Bearer caller =
        context
            .bearer()
            .orElseThrow(
                () ->
                    Problems.unauthorized(
                        "An access token of an agent or of its owner is required"));
    if (context.isAgent(caller)) {
      Agent self = context.requireAgent();
      return reference -> byItself(self, reference);
    }
    if (!context.isDeveloper(caller)) {
      throw Problems.forbidden("Only an agent or a developer who owns it may ask");
    }
    return reference -> byOwner(caller, reference);
  }

  private Optional<Asking> byItself(Agent self, @Nullable String reference) {
    Asking asking = new Asking(self, new Actor(Actor.Kind.AGENT, self.id().value()));
    return reference == null
        ? Optional.of(asking)
        : find(reference).filter(self::equals).map(same -> asking);
  }

  private Optional<Asking> byOwner(Bearer caller, @Nullable String reference) {
    Actor actor = new Actor(Actor.Kind.USER, caller.user().getId());
    return Optional.ofNullable(reference)
        .flatMap(this::find)
        .filter(agent -> context.owns(caller, agent))
        .map(agent -> new Asking(agent, actor));
  }

  private Optional<Agent> find(String reference) {
    return context.session().getProvider(AgentOperations.class).find(context.realm(), reference);
  }
}
