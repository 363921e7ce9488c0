package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.service.AgentIdentity;
import io.github.agentidentity.agent.web.AdminContext;
import io.github.agentidentity.agent.web.Body;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys of one agent: {@code …/agents/{id}/keys}. */
@Tag(name = "Keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class AgentKeysResource {

  private final AdminContext context;
  private final Agent agent;

  AgentKeysResource(AdminContext context, Agent agent) {
    this.context = context;
    this.agent = agent;
  }

  @GET
  @Operation(operationId = "listKeys", summary = "List the keys of the agent")
  public List<KeyRepresentation> list() {
    return context.answering(
        () ->
            context.identity().keyRing().list(agent).stream().map(KeyRepresentation::of).toList());
  }

  @POST
  @Operation(
      operationId = "addKey",
      summary = "Add a key",
      description = "Valid at once with a key proof, else once a challenge is answered.")
  @APIResponseSchema(
      responseCode = "201",
      value = KeyRepresentation.class,
      responseDescription = "Added")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response add(@RequestBodySchema(KeyRequest.class) InputStream body) {
    return added(
        "add",
        body,
        (identity, request) ->
            identity
                .keyRing()
                .add(agent, request.validated(identity, agent.name()), context.access().actor()));
  }

  @POST
  @Path("rotate")
  @Operation(
      operationId = "rotateKey",
      summary = "Replace the keys of the agent",
      description = "Adds a proved key and lets every other valid key end after the grace.")
  @APIResponseSchema(
      responseCode = "201",
      value = KeyRepresentation.class,
      responseDescription = "Added")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Response rotate(@RequestBodySchema(KeyRequest.class) InputStream body) {
    return added(
        "rotate",
        body,
        (identity, request) ->
            identity
                .keyRing()
                .rotate(
                    agent,
                    request.validated(identity, agent.name()),
                    request.validatedGrace(),
                    context.access().actor()));
  }

  @POST
  @Path("{thumbprint}/revoke")
  @Operation(operationId = "revokeKey", summary = "End a key now and for good")
  @APIResponse(responseCode = "204", description = "Revoked")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public void revoke(
      @Parameter(description = "Its RFC 7638 thumbprint") @PathParam("thumbprint")
          String thumbprint) {
    context.access().requireManage(agent);
    context.answering(
        () -> {
          context.identity().keyRing().revoke(agent, thumbprint, context.access().actor());
          context.done(
              AdminContext.Deed.acted(ResourceTypes.KEY, path(thumbprint, "revoke")), null);
          return agent;
        });
  }

  private Response added(
      String deed, InputStream body, BiFunction<AgentIdentity, KeyRequest, AgentKey> adding) {
    context.access().requireManage(agent);
    KeyRepresentation key =
        context.answering(
            () -> {
              KeyRequest request = Body.read(body, KeyRequest.class);
              AgentKey made = adding.apply(context.identity(), request);
              KeyRepresentation shown = KeyRepresentation.of(made);
              context.done(
                  AdminContext.Deed.created(ResourceTypes.KEY, path(made.thumbprint(), deed)),
                  shown);
              return shown;
            });
    return Response.status(Response.Status.CREATED).entity(key).build();
  }

  private String[] path(String thumbprint, String deed) {
    return new String[] {"agents", agent.id().value(), "keys", thumbprint, deed};
  }
}
