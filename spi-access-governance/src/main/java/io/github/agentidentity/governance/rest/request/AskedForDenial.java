package io.github.agentidentity.governance.rest.request;

import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.governance.rest.access.AccessContext;
import io.github.agentidentity.governance.rest.access.Caller;
import io.github.agentidentity.governance.rest.authzen.AccessRequestTask;
import io.github.agentidentity.governance.rest.authzen.EvaluationResource;
import io.github.agentidentity.governance.rest.authzen.Submissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;

/** Requests that refer to a denial, by the decision point that was told so or by the agent. */
record AskedForDenial(SelfServiceContext context, AccessContext access) {

  AccessRequestTask ask(Map<String, @Nullable Object> body) {
    Caller caller = access.caller();
    if (caller instanceof Caller.AskingAgent) {
      // A token says how the agent stood when it was issued.
      context.requireAgent();
    }
    Submissions.Submitted submitted = new Submissions(access, caller).submit(body, key());
    context.done(
        EventType.CLIENT_UPDATE,
        "agent_request_ask",
        submitted.agent(),
        Map.of("evaluation_id", submitted.decision(), "request_id", submitted.request().id()));
    return AccessRequestTask.of(submitted.request(), access.base());
  }

  private @Nullable String key() {
    return context
        .session()
        .getContext()
        .getHttpRequest()
        .getHttpHeaders()
        .getHeaderString(EvaluationResource.KEY);
  }
}
