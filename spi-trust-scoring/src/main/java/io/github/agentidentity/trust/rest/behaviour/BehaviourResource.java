package io.github.agentidentity.trust.rest.behaviour;

import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.trust.service.behaviour.Behaviours;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known of how an agent behaves: {@code …/agent-trust/{agent}/behaviour}. */
@Tag(name = "Behaviour")
@Produces(MediaType.APPLICATION_JSON)
public final class BehaviourResource {

  private final OneAgent one;

  public BehaviourResource(AdminContext context, String reference) {
    this.one = new OneAgent(context, reference);
  }

  @GET
  @Operation(
      operationId = "getBehaviour",
      summary = "Show what is known of how the agent behaves",
      description =
          "What is ordinary for it, and how far today is from that. 404 for an agent that was never"
              + " seen at work.")
  public BehaviourRepresentation get() {
    return one.viewing(
        agent -> BehaviourRepresentation.of(new Behaviours(one.scope()).require(agent)));
  }
}
