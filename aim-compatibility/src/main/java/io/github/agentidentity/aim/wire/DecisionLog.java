package io.github.agentidentity.aim.wire;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.Page;
import io.github.agentidentity.agent.crypto.Secrets;
import io.github.agentidentity.governance.AccessGovernanceStore;
import io.github.agentidentity.governance.Decision;
import io.github.agentidentity.governance.DecisionStore;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions of the realm in the shapes of AIM's logs. */
record DecisionLog(AimContext context) {

  /** No list counts on for ever. */
  private static final int COUNTED = 10_000;

  /** The log of one agent, under the names that clients look for it. */
  Response of(String reference, UriInfo uri, String... names) {
    return context.answering(
        "agent_activity",
        () -> {
          Agent agent = new AgentAccess(context).requireVisible(reference);
          Paging paging = Paging.of(uri.getQueryParameters());
          List<Members> items =
              list(agent.id(), paging.page()).stream().map(DecisionLog::entry).toList();
          Members answer = new Members();
          for (String name : names) {
            answer.put(name, items);
          }
          long total = decisions().countSince(agent.id(), Instant.EPOCH, COUNTED);
          return paging.describe(answer, total).answer(200);
        });
  }

  /** The newest decisions of all agents or of one, in the shape of AIM's event stream. */
  Members events(@Nullable AgentId agent, Paging paging) {
    List<Members> events = list(agent, paging.page()).stream().map(this::event).toList();
    long total =
        agent == null
            ? paging.page().first() + (long) events.size()
            : decisions().countSince(agent, Instant.EPOCH, COUNTED);
    return paging.describe(new Members().put("events", events), total);
  }

  private Members event(Decision decision) {
    Members event =
        new Members()
            .put("id", "evt_" + decision.id())
            .put("agentId", decision.agent().value())
            .put("agentName", name(decision.agent()))
            .put("action", decision.action())
            .put("target", target(decision))
            .put("result", result(decision))
            .put("timestamp", decision.decidedAt());
    return event.put("hash", "sha256:" + Secrets.hash(event.json()));
  }

  private static Members entry(Decision decision) {
    return new Members()
        .put("id", decision.id())
        .both("agent_id", decision.agent().value())
        .put("action", decision.action())
        .put("resource", target(decision))
        .put("result", result(decision))
        .put("details", decision.ruling().sentence())
        .both("created_at", decision.decidedAt())
        .put("timestamp", decision.decidedAt());
  }

  private String name(AgentId agent) {
    return context
        .store()
        .agents(context.realm())
        .find(agent)
        .map(found -> found.name().value())
        .orElse("");
  }

  private static String target(Decision decision) {
    var resource = decision.resource();
    return resource == null ? "" : resource.id();
  }

  private static String result(Decision decision) {
    return switch (decision.ruling().verdict()) {
      case ALLOW -> "allowed";
      case DENY -> "denied";
      case PENDING -> "pending";
    };
  }

  private List<Decision> list(@Nullable AgentId agent, Page page) {
    return decisions().list(new DecisionStore.Query(agent, null, null, null, null), page);
  }

  private DecisionStore decisions() {
    return context.session().getProvider(AccessGovernanceStore.class).decisions(context.realm());
  }
}
