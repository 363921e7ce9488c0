package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentOperations.NewGrant;
import io.github.agentidentity.agent.Grant;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one agent may do: {@code …/agents/{id}/capabilities}. */
@Tag(name = "Grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgentCapabilitiesResource {

  private final AdminContext context;
  private final Agent agent;

  AgentCapabilitiesResource(AdminContext context, Agent agent) {
    this.context = context;
    this.agent = agent;
  }

  @GET
  @Operation(operationId = "listGrants", summary = "List what the agent may do")
  public List<GrantRepresentation> list() {
    return context.answering(
        () ->
            context.identity().grants().list(agent).stream().map(GrantRepresentation::of).toList());
  }

  @POST
  @Operation(
      operationId = "grantCapability",
      summary = "Grant a capability",
      description =
          "A grant that stands is replaced by the new terms. Where the catalogue requires an"
              + " approval, only an approver who does not own the agent may grant.")
  @APIResponseSchema(
      responseCode = "201",
      value = GrantRepresentation.class,
      responseDescription = "Granted")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response grant(@RequestBodySchema(GrantRequest.class) InputStream body) {
    context.access().requireManage(agent);
    GrantRepresentation granted =
        context.answering(
            () -> {
              NewGrant wanted = Body.read(body, GrantRequest.class).validated();
              new GrantRights(context).require(List.of(wanted.capability()), agent.owner());
              Grant grant =
                  context.identity().grants().grant(agent, wanted, context.access().actor());
              GrantRepresentation shown = GrantRepresentation.of(grant);
              context.done(
                  AdminContext.Deed.created(ResourceTypes.GRANT, path(shown.capability())), shown);
              return shown;
            });
    return Response.status(Response.Status.CREATED).entity(granted).build();
  }

  @DELETE
  @Operation(
      operationId = "revokeCapability",
      summary = "Take a capability away, from the next token on")
  @Path("{capability:.+}")
  public void revoke(
      @Parameter(description = "Its name or an alias") @PathParam("capability") String capability) {
    context.access().requireManage(agent);
    context.answering(
        () -> {
          context.identity().grants().revoke(agent, capability, context.access().actor());
          context.done(AdminContext.Deed.deleted(ResourceTypes.GRANT, path(capability)), null);
          return agent;
        });
  }

  private String[] path(String capability) {
    return new String[] {"agents", agent.id().value(), "capabilities", capability};
  }
}
