package io.github.agentidentity.trust.rest.community;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.AdminContext.Deed;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.trust.Endorsement;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.community.Endorsements;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What others think of one agent, for admins: {@code …/agent-trust/{agent}/endorsements}. */
@Tag(name = "Evidence")
@Produces(MediaType.APPLICATION_JSON)
public final class EndorsementsResource {

  private static final String RESOURCE = "AGENT_ENDORSEMENT";

  private final AdminContext context;
  private final TrustScope scope;
  private final String reference;

  public EndorsementsResource(AdminContext context, String reference) {
    this.context = context;
    this.scope = new TrustScope(context.session(), context.realm());
    this.reference = reference;
  }

  @GET
  @Operation(
      operationId = "listEndorsements",
      summary = "List what other owners think of the agent, the newest first")
  public List<EndorsementRepresentation> list(@BeanParam Pages pages) {
    return context.answering(
        () -> {
          Agent agent = agent();
          if (!context.access().mayView(agent)) {
            throw Problems.forbidden("Your roles do not allow this");
          }
          return new Endorsements(scope)
              .list(agent.id(), pages.page()).stream().map(EndorsementRepresentation::of).toList();
        });
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "withdrawEndorsement",
      summary = "Take what somebody said out of the count")
  public void withdraw(@PathParam("id") String id) {
    context.answering(
        () -> {
          Agent agent = agent();
          context.access().requireManage(agent);
          context.access().requireNoAgent();
          Endorsement gone =
              new Endorsements(scope).withdraw(agent.id(), id, context.access().actor());
          context.done(
              Deed.deleted(RESOURCE, "agent-trust", agent.id().value(), "endorsements", gone.id()),
              EndorsementRepresentation.of(gone));
          return gone;
        });
  }

  private Agent agent() {
    return scope
        .agents()
        .find(scope.realm(), reference)
        .orElseThrow(
            () -> {
              context.access().requireView();
              return new AgentException.NotFound("agent", reference);
            });
  }
}
