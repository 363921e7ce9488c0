package io.github.agentidentity.agent.rest;

import io.github.agentidentity.agent.Agent;
import io.github.agentidentity.agent.AgentKey;
import io.github.agentidentity.agent.service.AgentIdentity;
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

/** The keys of one agent: {@code …/agents/{id}/keys}. */
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
  public List<KeyRepresentation> list() {
    return context.answering(
        () ->
            context.identity().keyRing().list(agent).stream()
                .map(KeyRepresentation::of)
                .toList());
  }

  @POST
  public Response add(InputStream body) {
    return added(
        "add",
        body,
        (identity, request) ->
            identity
                .keyRing()
                .add(
                    agent,
                    request.validated(identity, agent.name()),
                    context.access().actor()));
  }

  @POST
  @Path("rotate")
  public Response rotate(InputStream body) {
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
  public void revoke(@PathParam("thumbprint") String thumbprint) {
    context.access().requireManage(agent);
    context.answering(
        () -> {
          context.identity().keyRing().revoke(agent, thumbprint, context.access().actor());
          context.done(AdminContext.Deed.acted(ResourceTypes.KEY, path(thumbprint, "revoke")), null);
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
