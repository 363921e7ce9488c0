package io.github.agentidentity.trust.rest.behaviour;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.trust.service.TrustScope;
import java.util.function.Function;

/** The agent that a path names, for whoever may see or manage it. */
record OneAgent(AdminContext context, TrustScope scope, String reference) {

  OneAgent(AdminContext context, String reference) {
    this(context, new TrustScope(context.session(), context.realm()), reference);
  }

  <T> T viewing(Function<Agent, T> deed) {
    return context.answering(
        () -> {
          Agent agent = agent();
          if (!context.access().mayView(agent)) {
            throw Problems.forbidden("Your roles do not allow this");
          }
          return deed.apply(agent);
        });
  }

  <T> T managing(Function<Agent, T> deed) {
    return context.answering(
        () -> {
          Agent agent = agent();
          context.access().requireManage(agent);
          context.access().requireNoAgent();
          return deed.apply(agent);
        });
  }

  private Agent agent() {
    return scope
        .agents()
        .find(scope.realm(), reference)
        .orElseThrow(() -> new AgentException.NotFound("agent", reference));
  }
}
