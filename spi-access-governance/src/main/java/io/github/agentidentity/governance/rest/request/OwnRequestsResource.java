package io.github.agentidentity.governance.rest.request;

import io.github.agentidentity.agent.Actor;
import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.agent.web.Problems;
import io.github.agentidentity.agent.web.SelfServiceContext;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequests;
import io.github.agentidentity.governance.rest.access.AccessContext;
import io.github.agentidentity.governance.rest.authzen.AccessRequestProblems;
import io.github.agentidentity.governance.rest.authzen.AccessRequestSubmission;
import io.github.agentidentity.governance.rest.authzen.AccessRequestTask;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.request.Requests;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;

/** What an agent asks people for, by itself or by its owner: {@code …/agent-access/requests}. */
@SecurityRequirement(name = "agentToken")
@SecurityRequirement(name = "developerToken")
@SecurityRequirement(name = "decisionPointToken")
@Tag(name = "Own requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class OwnRequestsResource {

  private final SelfServiceContext context;
  private final GovernanceScope scope;
  private final Asker asker;

  public OwnRequestsResource(SelfServiceContext context) {
    this.context = context;
    this.scope = new GovernanceScope(context.session(), context.realm());
    this.asker = new Asker(context);
  }

  @POST
  @Operation(
      operationId = "ask",
      summary = "Ask for a capability, or for one action to be let pass",
      description =
          "By the agent, or by its owner, who names the agent. An action that is asked about"
              + " already has the same handle again. What refers to a denial comes from the"
              + " decision point that was denied, or from the agent.")
  @APIResponseSchema(
      responseCode = "201",
      value = RequestRepresentation.class,
      responseDescription = "Asked; Location is where the answer will be")
  @APIResponse(
      responseCode = "202",
      description = "What refers to a denial is asked; Location is where the answer will be",
      content = @Content(schema = @Schema(implementation = AccessRequestTask.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "410", ref = "Gone")
  public Response ask(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      schema = @Schema(oneOf = {AskRequest.class, AccessRequestSubmission.class})))
          InputStream body) {
    return context.answering(
        EventType.CLIENT_UPDATE,
        () -> {
          if (context.bearer().isEmpty()) {
            throw Problems.unauthorized("An access token of this realm is required");
          }
          Wanted wanted = Wanted.read(body);
          return switch (wanted) {
            case Wanted.ByDenial denied -> told(byDenial().ask(denied.body()));
            case Wanted.InOurWords ours -> asked(ours.request());
          };
        });
  }

  private Response asked(AskRequest wanted) {
    Asker.Caller caller = asker.requireCaller();
    Asker.Asking asking = caller.require(wanted.validated().agent());
    Agent agent = asking.agent();
    Requests requests = new Requests(scope);
    ApprovalRequest request =
        wanted.capability() != null
            ? requests.askForCapability(agent, wanted.capability(), wanted.words(), asking.actor())
            : requests.askForAction(
                agent, wanted.forAction(agent.id()), wanted.words(), asking.actor());
    context.done(EventType.CLIENT_UPDATE, "agent_request_ask", agent);
    return Response.created(place(request.id())).entity(shown(request, agent)).build();
  }

  private static Response told(AccessRequestTask task) {
    URI place = URI.create(task.task().statusEndpoint());
    return Response.status(task.isOpen() ? 202 : 201).location(place).entity(task).build();
  }

  private URI place(String id) {
    return context.session().getContext().getUri().getAbsolutePathBuilder().path(id).build();
  }

  @GET
  @Operation(operationId = "listOwnRequests", summary = "List what the agent asked for")
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      content =
          @Content(
              schema =
                  @Schema(type = SchemaType.ARRAY, implementation = RequestRepresentation.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public List<RequestRepresentation> list(
      @Parameter(description = "For people: which of their agents, by id or name")
          @QueryParam("agent")
          @Nullable String agent,
      @BeanParam Pages pages) {
    return new Problems(context.realm())
        .answering(
            () -> {
              Agent own = asker.requireCaller().require(agent).agent();
              var query = new ApprovalRequests.Query(null, own.id(), null);
              return new Requests(scope)
                  .list(query, pages.page()).stream().map(request -> shown(request, own)).toList();
            });
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getOwnRequest",
      summary = "Show what became of a request",
      description = "Also to decision points, which are told of requests by their decisions.")
  @APIResponseSchema(
      responseCode = "200",
      value = OwnRequestRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  public OwnRequestRepresentation get(@PathParam("id") String id) {
    return new Problems(context.realm())
        .answering(
            () -> {
              ApprovalRequest request = seen(id);
              return OwnRequestRepresentation.of(
                  shown(request, agentOf(request)), AccessRequestTask.of(request, access().base()));
            });
  }

  @POST
  @Path("{id}/cancel")
  @Operation(
      operationId = "cancelRequest",
      summary = "Think better of it, in the words of the access request profile",
      description = "Decision points cancel what they asked for themselves.")
  @APIResponseSchema(
      responseCode = "200",
      value = AccessRequestTask.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public AccessRequestTask cancel(
      @PathParam("id") String id,
      @RequestBody(
              required = false,
              content = @Content(schema = @Schema(implementation = CancelRequest.class)))
          InputStream body) {
    return context.answering(
        EventType.CLIENT_UPDATE,
        () -> {
          ApprovalRequest request = seen(id);
          Body.readOr(body, CancelRequest.class, CancelRequest.NOTHING);
          ApprovalRequest cancelled = cancelled(request);
          context.done(EventType.CLIENT_UPDATE, "agent_request_withdraw", agentOf(request));
          return AccessRequestTask.of(cancelled, access().base());
        });
  }

  private ApprovalRequest cancelled(ApprovalRequest request) {
    boolean asPoint = access().isAskedByDecisionPoint();
    Actor actor = asPoint ? access().caller().actor() : own(request.id()).asking().actor();
    if (asPoint && !request.requestedBy().equals(actor)) {
      throw Problems.forbidden("Only whoever asked may cancel the request");
    }
    if (request.status() != ApprovalRequest.Status.PENDING) {
      throw AccessRequestProblems.invalidState("This request is " + request.status() + " already");
    }
    return new Requests(scope).withdraw(request.id(), actor);
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "withdrawRequest", summary = "Think better of it")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void withdraw(@PathParam("id") String id) {
    context.answering(
        EventType.CLIENT_UPDATE,
        () -> {
          Own own = own(id);
          Actor actor = own.asking().actor();
          ApprovalRequest withdrawn = new Requests(scope).withdraw(id, actor);
          context.done(EventType.CLIENT_UPDATE, "agent_request_withdraw", own.asking().agent());
          return withdrawn;
        });
  }

  /** A decision point may ask about every agent, so it may see every request whose id it has. */
  private ApprovalRequest seen(String id) {
    if (!access().isAskedByDecisionPoint()) {
      return own(id).request();
    }
    return new Requests(scope).find(id).orElseThrow(AccessRequestProblems::unknownTask);
  }

  private AccessContext access() {
    return new AccessContext(context.session(), context.realm());
  }

  private AskedForDenial byDenial() {
    return new AskedForDenial(context, access());
  }

  private Agent agentOf(ApprovalRequest request) {
    String id = request.agent().value();
    return scope
        .agents()
        .find(scope.realm(), id)
        .orElseThrow(() -> new AgentException.NotFound("agent", id));
  }

  private record Own(ApprovalRequest request, Asker.Asking asking) {}

  /** Somebody else's request does not exist for the caller. */
  private Own own(String id) {
    Asker.Caller caller = asker.requireCaller();
    return new Requests(scope)
        .find(id)
        .flatMap(
            request ->
                caller.asking(request.agent().value()).map(asking -> new Own(request, asking)))
        .orElseThrow(AccessRequestProblems::unknownTask);
  }

  private RequestRepresentation shown(ApprovalRequest request, Agent agent) {
    return new RequestRepresentation.View(scope.session(), scope.realm()).of(request, agent);
  }
}
