package io.github.agentidentity.trust.rest.community;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentOwner;
import io.github.agentidentity.agent.web.Bearer;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.trust.Endorsement;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.community.Endorsements;
import io.github.agentidentity.trust.service.community.Endorsements.Author;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.events.EventType;

/**
 * What the caller thinks of an agent: {@code …/agent-trust/agents/{agent}/endorsement}. A developer
 * speaks for themselves, and an agent for its owner: so the same owner has one voice, however many
 * agents it has.
 */
@SecurityRequirement(name = "agentToken")
@SecurityRequirement(name = "developerToken")
@Tag(name = "Self-service")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnEndorsementResource {

  private final SelfServiceContext context;
  private final TrustScope scope;
  private final String reference;

  public OwnEndorsementResource(SelfServiceContext context, String reference) {
    this.context = context;
    this.scope = new TrustScope(context.session(), context.realm());
    this.reference = reference;
  }

  @PUT
  @Operation(
      operationId = "endorse",
      summary = "Say what one thinks of an agent of somebody else",
      description =
          "Takes the place of what the same owner said before. It weighs what the owner's own"
              + " agents score, and little while they are young.")
  @APIResponseSchema(
      responseCode = "200",
      value = EndorsementRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public EndorsementRepresentation say(
      @RequestBodySchema(EndorsementRequest.class) InputStream body) {
    return speaking(
        "agent_endorsement_say",
        (agent, author) -> {
          EndorsementRequest wanted = Body.read(body, EndorsementRequest.class);
          Endorsement said =
              new Endorsements(scope).say(agent, author, wanted.validated(scope.now()));
          return EndorsementRepresentation.of(said);
        });
  }

  @DELETE
  @Operation(operationId = "takeBackEndorsement", summary = "Take back what one said")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public void takeBack() {
    speaking(
        "agent_endorsement_take_back",
        (agent, author) -> {
          new Endorsements(scope).takeBack(agent, author);
          return agent;
        });
  }

  private <T> T speaking(String operation, BiFunction<Agent, Author, T> deed) {
    return context.answering(
        EventType.CLIENT_UPDATE,
        () -> {
          Author author = author();
          Agent agent =
              scope
                  .agents()
                  .find(scope.realm(), reference)
                  .orElseThrow(() -> new AgentException.NotFound("agent", reference));
          T done = deed.apply(agent, author);
          context.done(EventType.CLIENT_UPDATE, operation, agent);
          return done;
        });
  }

  private Author author() {
    Bearer caller =
        context
            .bearer()
            .orElseThrow(
                () -> Problems.unauthorized("An access token of a developer or agent is required"));
    if (SelfServiceContext.isAgent(caller.client())) {
      return throughAgent();
    }
    if (!context.isDeveloper(caller)) {
      throw Problems.forbidden("Developers endorse, and agents for their owners");
    }
    String id = caller.user().getId();
    return new Author(AgentOwner.user(id), null, new Actor(Actor.Kind.USER, id));
  }

  private Author throughAgent() {
    Agent agent = context.requireAgentThatSigned();
    AgentOwner owner = agent.owner();
    if (owner == null) {
      throw Problems.forbidden("An agent that belongs to nobody speaks for nobody");
    }
    return new Author(owner, agent.id(), new Actor(Actor.Kind.AGENT, agent.id().value()));
  }
}
