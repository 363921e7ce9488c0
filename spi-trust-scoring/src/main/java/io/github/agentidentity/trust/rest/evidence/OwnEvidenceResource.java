package io.github.agentidentity.trust.rest.evidence;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.Bearer;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.trust.EvidenceDocument.Standing;
import io.github.agentidentity.trust.service.TrustScope;
import io.github.agentidentity.trust.service.evidence.EvidenceDesk;
import io.github.agentidentity.trust.service.evidence.EvidenceDesk.Taken;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.keycloak.events.EventType;

/**
 * Evidence from whoever answers for an agent, such as its build, and from the agent itself: {@code
 * …/agent-trust/agents/{agent}/evidence}. What came in here is withdrawn by admins only: else a
 * finding would be gone as soon as it hurts.
 */
@SecurityRequirement(name = "agentToken")
@SecurityRequirement(name = "developerToken")
@Tag(name = "Self-service")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnEvidenceResource {

  private final SelfServiceContext context;
  private final TrustScope scope;
  private final EvidenceDesk desk;
  private final String reference;

  public OwnEvidenceResource(SelfServiceContext context, String reference) {
    this.context = context;
    this.scope = new TrustScope(context.session(), context.realm());
    this.desk = new EvidenceDesk(scope);
    this.reference = reference;
  }

  /** The agent, and as whom the caller speaks for it. */
  private record Spokesman(Agent agent, Uploads.Sender sender) {}

  @GET
  @Operation(operationId = "listOwnEvidence", summary = "List documents, the newest upload first")
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content =
          @Content(
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = EvidenceRepresentation.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public List<EvidenceRepresentation> list(
      @BeanParam EvidenceFilter filter, @BeanParam Pages pages) {
    return new Problems(context.realm())
        .answering(() -> filter.list(desk, spokesman().agent().id(), pages.page()));
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "pushEvidence",
      summary = "Show a document for an agent of one's own",
      description =
          "As uploadEvidence. What its owner says in an agent's favour counts half; an agent itself"
              + " brings its certificate and its agent card.")
  @APIResponse(
      responseCode = "201",
      description = "Taken in",
      content = @Content(schema = @Schema(implementation = EvidenceRepresentation.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same document came in before",
      content = @Content(schema = @Schema(implementation = EvidenceRepresentation.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response push(
      @BeanParam Uploads uploads,
      @RequestBody(
              content = {
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = EvidenceRequest.class)),
                @Content(
                    mediaType = MediaType.TEXT_PLAIN,
                    schema = @Schema(implementation = String.class))
              })
          InputStream body) {
    return Uploads.answer(
        context.answering(
            EventType.CLIENT_UPDATE,
            () -> {
              Spokesman spokesman = spokesman();
              Taken taken = uploads.take(desk, spokesman.agent(), body, spokesman.sender());
              if (taken.isNew()) {
                context.done(EventType.CLIENT_UPDATE, "agent_evidence_upload", spokesman.agent());
              }
              return taken;
            }));
  }

  private Spokesman spokesman() {
    Bearer caller =
        context
            .bearer()
            .orElseThrow(
                () -> Problems.unauthorized("An access token of the owner or agent is required"));
    if (SelfServiceContext.isAgent(caller.client())) {
      return itself();
    }
    Agent agent =
        scope
            .agents()
            .find(scope.realm(), reference)
            .filter(found -> context.owns(caller, found) && !context.isAgent(caller))
            .orElseThrow(this::gone);
    Actor actor =
        caller.isServiceAccount()
            ? new Actor(Actor.Kind.CLIENT, caller.client().getClientId())
            : new Actor(Actor.Kind.USER, caller.user().getId());
    return new Spokesman(agent, new Uploads.Sender(Standing.OWNER, actor));
  }

  private Spokesman itself() {
    Agent agent = context.requireAgentThatSigned();
    boolean named =
        scope
            .agents()
            .find(scope.realm(), reference)
            .filter(found -> found.id().equals(agent.id()))
            .isPresent();
    if (!named) {
      throw gone();
    }
    Actor actor = new Actor(Actor.Kind.AGENT, agent.id().value());
    return new Spokesman(agent, new Uploads.Sender(Standing.AGENT, actor));
  }

  /** An agent of somebody else looks like one that is not there. */
  private AgentException.NotFound gone() {
    return new AgentException.NotFound("agent of yours", reference);
  }
}
