package io.github.agentidentity.trust.rest;

import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.AgentIdentityStore;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.trust.TrustScoring;
import java.util.List;

/** Every agent of the realm of a request. */
record WholeRealm(AdminContext context) {

  /** Has all of them scored soon, on this node; how many there are. */
  long scoreSoon() {
    AgentIdentityStore.Agents agents =
        context.session().getProvider(AgentIdentityStore.class).agents(context.realm());
    TrustScoring scoring = context.session().getProvider(TrustScoring.class);
    long count = 0;
    String last = "";
    List<AgentId> some;
    do {
      some = agents.idsAfter(last, Page.LARGEST);
      for (AgentId agent : some) {
        scoring.recalculateSoon(context.realm(), agent, "all agents of the realm");
        last = agent.value();
      }
      count += some.size();
    } while (some.size() == Page.LARGEST);
    return count;
  }
}
