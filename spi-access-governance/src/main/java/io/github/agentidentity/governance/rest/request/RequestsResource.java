package io.github.agentidentity.governance.rest.request;

import io.github.agentidentity.agent.AgentException;
import io.github.agentidentity.agent.AgentId;
import io.github.agentidentity.agent.web.AdminAccess;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import io.github.agentidentity.agent.web.Pages;
import io.github.agentidentity.governance.ApprovalRequest;
import io.github.agentidentity.governance.ApprovalRequests.Approver;
import io.github.agentidentity.governance.service.GovernanceScope;
import io.github.agentidentity.governance.service.request.Approvers;
import io.github.agentidentity.governance.service.request.Requests;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What agents ask people for: {@code …/agent-governance/requests}. */
@Tag(name = "Requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RequestsResource {

  private static final String RESOURCE = "AGENT_REQUEST";

  private final AdminContext context;
  private final GovernanceScope scope;

  public RequestsResource(AdminContext context) {
    this.context = context;
    this.scope = new GovernanceScope(context.session(), context.realm());
  }

  @GET
  @Operation(operationId = "listRequests", summary = "List requests, the newest first")
  public List<RequestRepresentation> list(@BeanParam RequestFilter filter, @BeanParam Pages pages) {
    return viewing(
        () -> {
          Requests requests = new Requests(scope);
          Approver caller = approver();
          return requests.list(filter.query(scope), pages.page()).stream()
              .map(request -> shown(request, requests, caller))
              .toList();
        });
  }

  @GET
  @Path("count")
  @Operation(operationId = "countRequests", summary = "Count requests")
  public long count(@BeanParam RequestFilter filter) {
    return viewing(() -> new Requests(scope).count(filter.query(scope)));
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getRequest", summary = "Show a request")
  public RequestRepresentation get(@PathParam("id") String id) {
    return viewing(
        () -> {
          Requests requests = new Requests(scope);
          ApprovalRequest request =
              requests.find(id).orElseThrow(() -> new AgentException.NotFound("request", id));
          return shown(request, requests, approver());
        });
  }

  @POST
  @Path("{id}/approve")
  @Operation(
      operationId = "approveRequest",
      summary = "Say yes, perhaps for a time or narrowed",
      description =
          "A capability is granted, without end where expiresIn is missing. An action may pass,"
              + " exactly as it was asked about, for PT1H where the realm says nothing else.")
  @APIResponseSchema(
      responseCode = "200",
      value = RequestRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public RequestRepresentation approve(
      @PathParam("id") String id, @RequestBodySchema(ApproveRequest.class) InputStream body) {
    return answering(
        id,
        "approve",
        (requests, caller) ->
            requests.approve(
                id,
                Body.readOr(body, ApproveRequest.class, ApproveRequest.PLAIN).validated(),
                caller));
  }

  @POST
  @Path("{id}/reject")
  @Operation(operationId = "rejectRequest", summary = "Say no, with a reason")
  @APIResponseSchema(
      responseCode = "200",
      value = RequestRepresentation.class,
      responseDescription = "As it is now")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public RequestRepresentation reject(
      @PathParam("id") String id, @RequestBodySchema(RejectRequest.class) InputStream body) {
    return answering(
        id,
        "reject",
        (requests, caller) ->
            requests.reject(id, Body.read(body, RejectRequest.class).validated(), caller));
  }

  private interface Deed {
    ApprovalRequest apply(Requests requests, Approver caller);
  }

  private RequestRepresentation answering(String id, String deed, Deed answer) {
    return viewing(
        () -> {
          Requests requests = new Requests(scope);
          Approver caller = approver();
          ApprovalRequest answered = answer.apply(requests, caller);
          RequestRepresentation shown = shown(answered, requests, caller);
          context.done(AdminContext.Deed.acted(RESOURCE, "requests", id, deed), shown);
          return shown;
        });
  }

  private <T> T viewing(Supplier<T> deed) {
    context.access().requireView();
    return context.answering(deed);
  }

  private RequestRepresentation shown(ApprovalRequest request, Requests requests, Approver caller) {
    AgentId agent = request.agent();
    return new RequestRepresentation.View(scope.session(), scope.realm())
        .of(request, requests.agent(agent), requests.standing(request, caller));
  }

  private Approver approver() {
    AdminAccess access = context.access();
    return new Approvers(scope)
        .approver(access.actor(), access.mayApprove(), access::holdsRealmRole);
  }
}
